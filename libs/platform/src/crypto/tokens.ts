import { createHash, randomBytes } from 'node:crypto';

/** A one-time token of 256 random bits in base64url, and its SHA-256, which is all that is stored. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** The stored form of a token. With 256 bits of entropy, a plain hash cannot be brute-forced. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
