import { createHmac, timingSafeEqual } from 'node:crypto';

/** A request signed as Standard Webhooks specifies: its headers, and the exact body. */
export interface SignedRequest {
  id: string;
  /** Seconds since 1970. */
  timestamp: string;
  /** Versioned signatures separated by spaces: during a key rotation the sender signs with both keys. */
  signature: string;
  body: string;
}

const TOLERANCE_S = 5 * 60;

/** Whether the request was signed with this key, within the last five minutes. */
export function isSigned(request: SignedRequest, key: Buffer, now: Date): boolean {
  const { id, timestamp, signature } = request;
  if (id === '' || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > TOLERANCE_S) return false;
  const expected = macOf(request, key);
  return signature.split(' ').some((each) => {
    const [version, text = ''] = each.split(',');
    const given = Buffer.from(text, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** The value of the `webhook-signature` header. */
export const sign = (message: Omit<SignedRequest, 'signature'>, key: Buffer): string =>
  `v1,${macOf(message, key).toString('base64')}`;

const macOf = ({ id, timestamp, body }: Omit<SignedRequest, 'signature'>, key: Buffer): Buffer =>
  createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
