import {
  createDecipheriv,
  createPrivateKey,
  sign,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { keyEncryptionKey, query } from './stack.js';

type Fields = Record<string, unknown>;

const encode = (fields: Fields): string =>
  Buffer.from(JSON.stringify(fields)).toString('base64url');

/** A part of a token. */
export const decode = (token: string, part: 0 | 1): Fields =>
  JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString()) as Fields;

/** Signs as ES256 does (RFC 7518). */
export function es256(header: Fields, payload: Fields, key: KeyObject): string {
  const input = `${encode(header)}.${encode(payload)}`;
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

/** A token with this signature, right or wrong. */
export const assemble = (header: Fields, payload: Fields, signature: string): string =>
  `${encode(header)}.${encode(payload)}.${signature}`;

/** What is signed of such a token. */
export const signedPart = (header: Fields, payload: Fields): string =>
  `${encode(header)}.${encode(payload)}`;

/**
 * The key by which the product itself signs. Only with it can a test tell whether a claim is
 * checked: everything else is refused for its signature alone.
 */
export async function productSigningKey(kid: string): Promise<KeyObject> {
  const [row] = await query<{ sealed: Buffer }>(
    'identity',
    'select sealed_private_key as sealed from signing_keys where kid = $1',
    [kid],
  );
  if (!row) throw new Error(`there is no signing key ${kid}`);
  const { sealed } = row;
  const decipher = createDecipheriv('aes-256-gcm', keyEncryptionKey(), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  const opened = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  return createPrivateKey({ key: JSON.parse(opened.toString()) as JsonWebKey, format: 'jwk' });
}
