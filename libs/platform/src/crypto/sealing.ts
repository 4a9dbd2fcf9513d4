import {
  calculateJwkThumbprint,
  compactDecrypt,
  CompactEncrypt,
  decodeProtectedHeader,
  type JWK,
} from 'jose';
import type { UnsealingKeys } from './keys.js';

const thumbprints = new WeakMap<JWK, Promise<string>>();

/** Computed once per key: Web Crypto hashes in another thread. The library caches the imported key itself. */
function thumbprintOf(jwk: JWK): Promise<string> {
  const known = thumbprints.get(jwk) ?? calculateJwkThumbprint(jwk);
  thumbprints.set(jwk, known);
  return known;
}

/**
 * Encrypts a secret for the mail service. Links travel through outboxes and streams that others can read; sealed, they stay secret there
 * (ADR 5). JWE with ECDH-ES and A256GCM (RFC 7516, 7518); the header names the key by its thumbprint (RFC 7638).
 */
export class Sealer {
  constructor(private readonly publicKey: () => JWK) {}

  async seal(secret: string): Promise<string> {
    const jwk = this.publicKey();
    const kid = await thumbprintOf(jwk);
    return new CompactEncrypt(new TextEncoder().encode(secret))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid })
      .encrypt(jwk);
  }

  /** The id of the current key. */
  keyOfNow(): Promise<string> {
    return thumbprintOf(this.publicKey());
  }
}

/** The id of the key that something is sealed to; undefined if it was sealed before keys had ids. */
export const sealingKeyOf = (sealed: string): string | undefined =>
  decodeProtectedHeader(sealed).kid;

/** Decrypts what a {@link Sealer} encrypted to one of the keys. */
export class Unsealer {
  constructor(private readonly privateKeys: () => UnsealingKeys) {}

  async open(sealed: string): Promise<string> {
    const kid = sealingKeyOf(sealed);
    let failure: unknown = new Error('sealed to an unknown key');
    for (const jwk of this.privateKeys()) {
      // Sealed before keys had ids: try each key.
      if (kid !== undefined && kid !== (await thumbprintOf(jwk))) continue;
      try {
        return await openWith(jwk, sealed);
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }
}

async function openWith(jwk: JWK, sealed: string): Promise<string> {
  const { plaintext } = await compactDecrypt(sealed, jwk, {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  return new TextDecoder().decode(plaintext);
}
