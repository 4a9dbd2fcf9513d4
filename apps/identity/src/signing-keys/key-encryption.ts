import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { listed } from '@gatehouse/platform/process';
import { z } from 'zod';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const Key = z
  .base64('must be base64')
  .transform((text) => Buffer.from(text, 'base64'))
  .refine(({ length }) => length === 32, 'must be 32 bytes');

/** 32 bytes in base64; several with commas between them. */
export const KeyEncryptionKeys = z
  .string()
  .transform(listed)
  .refine(({ length }) => length > 0, { error: 'must hold a key', abort: true })
  .pipe(z.tuple([Key], Key));

/** Encrypts private keys with AES-256-GCM, by the first of its keys; what one of the others has encrypted is decrypted, too. */
export class KeyEncryption {
  constructor(private readonly keys: () => readonly [Buffer, ...Buffer[]]) {}

  encrypt(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keys()[0], nonce);
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** @throws where none of the keys has encrypted it */
  decrypt(closed: Buffer): string {
    for (const key of this.keys()) {
      const text = opened(closed, key);
      if (text !== undefined) return text;
    }
    throw new Error('a signing key was encrypted with none of KEY_ENCRYPTION_KEY');
  }

  /** @returns undefined where it is encrypted by the first of the keys already, or by none of them */
  reencrypt(closed: Buffer): Buffer | undefined {
    const [first, ...former] = this.keys();
    if (opened(closed, first) !== undefined) return undefined;
    const text = former.map((key) => opened(closed, key)).find((each) => each !== undefined);
    return text === undefined ? undefined : this.encrypt(text);
  }
}

function opened(closed: Buffer, key: Buffer): string | undefined {
  const body = NONCE_BYTES + TAG_BYTES;
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, closed.subarray(0, NONCE_BYTES));
    cipher.setAuthTag(closed.subarray(NONCE_BYTES, body));
    return Buffer.concat([cipher.update(closed.subarray(body)), cipher.final()]).toString();
  } catch {
    return undefined;
  }
}
