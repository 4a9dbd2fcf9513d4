import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { MembershipId } from '@gatehouse/contracts';

const SEPARATOR = '.';

/**
 * Derives a key from the service's private key (HKDF, RFC 5869): links are valid for as long as that is configured.
 * @param secret a private JWK
 */
export const unsubscribeKey = ({ d = '' }: { d?: string | undefined }): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(d, 'base64url'), '', 'gatehouse leave links', 32));

/** The id of a membership, signed. It needs no table, and it does not expire. */
export const unsubscribeToken = (key: Buffer, membershipId: MembershipId): string =>
  `${membershipId}${SEPARATOR}${signatureOf(key, membershipId).toString('base64url')}`;

/** @returns null unless one of the keys signed the token */
export function membershipOf(keys: readonly Buffer[], token: string): MembershipId | null {
  const [id = '', signature = ''] = token.split(SEPARATOR);
  const membershipId = MembershipId.safeParse(id);
  if (!membershipId.success) return null;
  const given = Buffer.from(signature, 'base64url');
  const isValid = keys.some((key) => {
    const expected = signatureOf(key, id);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return isValid ? membershipId.data : null;
}

const signatureOf = (key: Buffer, id: string): Buffer =>
  createHmac('sha256', key).update(`leave ${id}`).digest();
