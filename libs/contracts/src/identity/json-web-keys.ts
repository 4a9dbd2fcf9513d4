import { z } from 'zod';

/** What only private and symmetric keys have (RFC 7518, section 6). */
const PRIVATE = z.never({ error: 'is part of a private key: send the public key only' }).optional();

const about = {
  kid: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional(),
  use: z.literal('sig').optional(),
  d: PRIVATE,
};
const member = z
  .string()
  .max(700)
  .regex(/^[\w-]+$/);

const EdwardsKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: member,
  alg: z.enum(['EdDSA', 'Ed25519']).optional(),
  ...about,
});

const EllipticKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: member,
  y: member,
  alg: z.literal('ES256').optional(),
  ...about,
});

const RsaKey = z.object({
  kty: z.literal('RSA'),
  n: member,
  e: member,
  alg: z.enum(['PS256', 'RS256']).optional(),
  ...about,
  ...{ p: PRIVATE, q: PRIVATE, dp: PRIVATE, dq: PRIVATE, qi: PRIVATE, oth: PRIVATE },
});

const MAX_KEYS = 5;

export const JsonWebKeySet = z.object({
  keys: z
    .array(z.discriminatedUnion('kty', [EllipticKey, EdwardsKey, RsaKey]))
    .min(1)
    .max(MAX_KEYS)
    .refine((keys) => {
      const ids = keys.map(({ kid }) => kid);
      return keys.length === 1 || (!ids.includes(undefined) && new Set(ids).size === ids.length);
    }, 'must each have another kid'),
});
export type JsonWebKeySet = z.infer<typeof JsonWebKeySet>;
