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

/** Decodes the header (0) or payload (1) of a JWT. */
export const decode = (token: string, part: 0 | 1): Fields =>
  JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString()) as Fields;

/** Signs a JWT with ES256 (RFC 7518). */
export function es256(header: Fields, payload: Fields, key: KeyObject): string {
  const input = `${encode(header)}.${encode(payload)}`;
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

/** Assembles a JWT with any signature. */
export const assemble = (header: Fields, payload: Fields, signature: string): string =>
  `${encode(header)}.${encode(payload)}.${signature}`;

/** The signing input of a JWT. */
export const signedPart = (header: Fields, payload: Fields): string =>
  `${encode(header)}.${encode(payload)}`;

/**
 * The product's own signing key. Tests need it to check claims: tokens with another key are
 * rejected for their signature.
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
