import { compactDecrypt, CompactEncrypt, importJWK, type JWK } from 'jose';
import { z } from 'zod';

/** A key as a setting: a JWK in JSON. */
export const SealingKey = z.string().transform((text, context): JWK => {
  try {
    return JSON.parse(text) as JWK;
  } catch {
    context.addIssue('must be a JWK in JSON');
    return z.NEVER;
  }
});

/**
 * Closes a secret so that only the mailer can read it. Links travel through outboxes and streams that many can read;
 * sealed, they stay a secret there (decision 5). ECDH-ES with A256GCM, RFC 7516 and 7518.
 */
export class Sealer {
  constructor(private readonly publicKey: JWK) {}

  async seal(secret: string): Promise<string> {
    const key = await importJWK(this.publicKey, 'ECDH-ES');
    return new CompactEncrypt(new TextEncoder().encode(secret))
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
      .encrypt(key);
  }
}

/** Opens what a {@link Sealer} closed. */
export class Unsealer {
  constructor(private readonly privateKey: JWK) {}

  async open(sealed: string): Promise<string> {
    const key = await importJWK(this.privateKey, 'ECDH-ES');
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return new TextDecoder().decode(plaintext);
  }
}
