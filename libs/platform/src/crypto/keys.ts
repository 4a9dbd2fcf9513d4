import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { JWK } from 'jose';
import { z } from 'zod';

/** The public key that secrets are sealed to: a JWK as JSON. */
export const SealingKey = z.string().transform((text, context): JWK => {
  const json = jsonIn(text);
  if (isJwk(json) && !('d' in json) && fits(json, createPublicKey)) return json;
  context.addIssue('must be a public key as JWK in JSON, for ECDH-ES');
  return z.NEVER;
});

/** The private keys that open secrets; the first one is current. */
export type UnsealingKeys = readonly [JWK, ...JWK[]];

/** A private JWK in JSON, or several as a set of them (RFC 7517): `{"keys":[…]}`. */
export const UnsealingKeys = z.string().transform((text, context): UnsealingKeys => {
  const json = jsonIn(text);
  const isSet = typeof json === 'object' && json !== null && 'keys' in json;
  const all: unknown = isSet ? json.keys : [json];
  if (Array.isArray(all)) {
    const [first, ...rest] = all.filter(isPrivate);
    if (first && rest.length === all.length - 1) return [first, ...rest];
  }
  context.addIssue('must be a private key as JWK in JSON, for ECDH-ES, or a JWK Set of such keys');
  return z.NEVER;
});

/** The public part of a key. */
export const publicHalf = ({ d: _, ...half }: JWK): JWK => half;

const isPrivate = (json: unknown): json is JWK =>
  isJwk(json) && 'd' in json && fits(json, createPrivateKey);

const isJwk = (json: unknown): json is JWK =>
  typeof json === 'object' && json !== null && 'kty' in json;

function fits(jwk: JWK, parse: typeof createPrivateKey | typeof createPublicKey): boolean {
  try {
    const { asymmetricKeyType } = parse({ key: { ...jwk }, format: 'jwk' });
    return asymmetricKeyType === 'ec' || asymmetricKeyType === 'x25519';
  } catch {
    return false;
  }
}

/** Undefined unless it is JSON: a parser's message would quote some of the secret. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
