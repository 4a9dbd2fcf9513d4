import {
  calculateJwkThumbprint,
  compactDecrypt,
  CompactEncrypt,
  decodeProtectedHeader,
  importJWK,
  type JWK,
} from 'jose';
import type { UnsealingKeys } from './keys.js';

/**
 * Closes a secret so that only the mailer can read it. Links travel through outboxes and streams that many can read;
 * sealed, they stay a secret there (decision 5). ECDH-ES with A256GCM, RFC 7516 and 7518; the header says by which key (RFC 7638).
 */
export class Sealer {
  constructor(private readonly publicKey: () => JWK) {}

  async seal(secret: string): Promise<string> {
    const jwk = this.publicKey();
    const kid = await calculateJwkThumbprint(jwk);
    return new CompactEncrypt(new TextEncoder().encode(secret))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid })
      .encrypt(await importJWK(jwk, 'ECDH-ES'));
  }

  /** What the key is called. */
  keyOfNow(): Promise<string> {
    return calculateJwkThumbprint(this.publicKey());
  }
}

/** What the key is called by which something is sealed; nothing where it was before keys had a name. */
export const sealingKeyOf = (sealed: string): string | undefined =>
  decodeProtectedHeader(sealed).kid;

/** Opens what a {@link Sealer} closed by one of the keys. */
export class Unsealer {
  constructor(private readonly privateKeys: () => UnsealingKeys) {}

  async open(sealed: string): Promise<string> {
    const kid = sealingKeyOf(sealed);
    let failure: unknown = new Error('sealed to a key that is not known here');
    for (const jwk of this.privateKeys()) {
      // What was sealed before keys had a name is tried with each.
      if (kid !== undefined && kid !== (await calculateJwkThumbprint(jwk))) continue;
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
  const { plaintext } = await compactDecrypt(sealed, await importJWK(jwk, 'ECDH-ES'), {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  return new TextDecoder().decode(plaintext);
}
