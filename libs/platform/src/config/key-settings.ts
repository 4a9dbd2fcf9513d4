import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** Several values of one setting, separated by commas: so the old and the new one hold side by side while it is changed. */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A private Ed25519 key: PKCS #8, DER, base64. */
export const Ed25519PrivateKey = z
  .string()
  .transform((text, context) =>
    parsed(text, context, 'must be a private Ed25519 key (PKCS #8, DER, base64)', (key) =>
      createPrivateKey({ key, format: 'der', type: 'pkcs8' }),
    ),
  );

/** Public Ed25519 keys: SPKI, DER, base64, separated by commas. */
export const Ed25519PublicKeys = z
  .string()
  .transform((text) => listed(text))
  .refine(({ length }) => length > 0, 'must hold a key')
  .transform((texts, context) =>
    texts.map((text) =>
      parsed(text, context, 'must be public Ed25519 keys (SPKI, DER, base64)', (key) =>
        createPublicKey({ key, format: 'der', type: 'spki' }),
      ),
    ),
  );

function parsed(
  text: string,
  context: z.RefinementCtx,
  fault: string,
  parse: (der: Buffer) => KeyObject,
): KeyObject {
  try {
    const key = parse(Buffer.from(text, 'base64'));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // The error message could contain the key.
  }
  context.addIssue(fault);
  return z.NEVER;
}
