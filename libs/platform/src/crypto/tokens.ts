import { createHash, randomBytes } from 'node:crypto';

/** A one-time token: 256 random bits in base64url, and the SHA-256 that alone is stored. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** The stored form of a token. A token has 256 bits of entropy, so a plain hash cannot be searched. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
