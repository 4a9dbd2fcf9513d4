import { createHmac, timingSafeEqual } from 'node:crypto';

/** A request as Standard Webhooks signs it: the headers, and the body to the byte. */
export interface SignedRequest {
  id: string;
  /** Seconds since 1970. */
  timestamp: string;
  /** Signatures, each behind its version, separated by blanks: whoever changes the secret signs with both for a while. */
  signature: string;
  body: string;
}

const TOLERANCE_S = 5 * 60;

/** Whether somebody who has the key signed this within the last minutes. */
export function isSigned(request: SignedRequest, key: Buffer, now: Date): boolean {
  const { id, timestamp, signature } = request;
  if (id === '' || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > TOLERANCE_S) return false;
  const right = macOf(request, key);
  return signature.split(' ').some((each) => {
    const [version, text = ''] = each.split(',');
    const given = Buffer.from(text, 'base64');
    return version === 'v1' && given.length === right.length && timingSafeEqual(given, right);
  });
}

/** The signature of a message, for the header `webhook-signature`. */
export const sign = (message: Omit<SignedRequest, 'signature'>, key: Buffer): string =>
  `v1,${macOf(message, key).toString('base64')}`;

const macOf = ({ id, timestamp, body }: Omit<SignedRequest, 'signature'>, key: Buffer): Buffer =>
  createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
