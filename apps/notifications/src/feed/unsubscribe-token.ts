import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { MembershipId } from '@gatehouse/contracts';

const SEPARATOR = '.';

/**
 * A key of its own from the one secret that the service is given anyway (RFC 5869): links last for as long as that is known.
 * @param secret a private key, as JWK
 */
export const unsubscribeKey = ({ d = '' }: { d?: string | undefined }): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(d, 'base64url'), '', 'gatehouse leave links', 32));

/** The token of a link by which a member switches mails off: the membership, and our signature of it. It needs no table and no end. */
export const unsubscribeToken = (key: Buffer, membershipId: MembershipId): string =>
  `${membershipId}${SEPARATOR}${signatureOf(key, membershipId).toString('base64url')}`;

/**
 * @param keys those by which links may have been signed
 * @returns null where the token is none of ours
 */
export function membershipOf(keys: readonly Buffer[], token: string): MembershipId | null {
  const [id = '', signature = ''] = token.split(SEPARATOR);
  const membershipId = MembershipId.safeParse(id);
  if (!membershipId.success) return null;
  const given = Buffer.from(signature, 'base64url');
  const fits = keys.some((key) => {
    const expected = signatureOf(key, id);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return fits ? membershipId.data : null;
}

const signatureOf = (key: Buffer, id: string): Buffer =>
  createHmac('sha256', key).update(`leave ${id}`).digest();
