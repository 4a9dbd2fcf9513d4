import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { listed } from '@gatehouse/platform/config';
import { z } from 'zod';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const Key = z
  .base64('must be base64')
  .transform((text) => Buffer.from(text, 'base64'))
  .refine(({ length }) => length === 32, 'must be 32 bytes');

/** One or more keys of 32 bytes in base64, separated by commas. */
export const KeyEncryptionKeys = z
  .string()
  .transform(listed)
  .refine(({ length }) => length > 0, { error: 'must hold a key', abort: true })
  .pipe(z.tuple([Key], Key));

/** Encrypts with AES-256-GCM and the first key; decrypts with any of them. */
export class KeyEncryption {
  constructor(private readonly keys: () => readonly [Buffer, ...Buffer[]]) {}

  encrypt(text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keys()[0], nonce);
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  /** @throws if none of the keys fits */
  decrypt(encrypted: Buffer): string {
    const text = this.decryptIfPossible(encrypted);
    if (text === undefined)
      throw new Error('no key in KEY_ENCRYPTION_KEY decrypts this signing key');
    return text;
  }

  /** @returns undefined if none of the keys fits */
  decryptIfPossible(encrypted: Buffer): string | undefined {
    const texts = this.keys().map((key) => tryDecrypt(encrypted, key));
    return texts.find((text) => text !== undefined);
  }

  /** @returns undefined if it is already encrypted with the first key, or with none of them */
  reencrypt(encrypted: Buffer): Buffer | undefined {
    const [first, ...former] = this.keys();
    if (tryDecrypt(encrypted, first) !== undefined) return undefined;
    const text = former.map((key) => tryDecrypt(encrypted, key)).find((each) => each !== undefined);
    return text === undefined ? undefined : this.encrypt(text);
  }
}

function tryDecrypt(encrypted: Buffer, key: Buffer): string | undefined {
  const body = NONCE_BYTES + TAG_BYTES;
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, encrypted.subarray(0, NONCE_BYTES));
    cipher.setAuthTag(encrypted.subarray(NONCE_BYTES, body));
    return Buffer.concat([cipher.update(encrypted.subarray(body)), cipher.final()]).toString();
  } catch {
    return undefined;
  }
}
