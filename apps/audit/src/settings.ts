import {
  cap,
  Ed25519PrivateKey,
  Ed25519PublicKeys,
  serviceSettings,
  setting,
} from '@gatehouse/platform/config';
import { z } from 'zod';
import { verificationKey, signingKey } from './checkpoints/checkpoint-signer.js';

export const settings = z.object({
  ...serviceSettings,
  AUDIT_SIGNING_KEY: setting(Ed25519PrivateKey.transform(signingKey), {
    meaning: 'with what the heads of chains are signed, and nothing else',
    must: 'a private Ed25519 key (PKCS #8, DER, base64)',
    secret: true,
  }),
  AUDIT_FORMER_KEYS: setting(
    Ed25519PublicKeys.transform((keys) => keys.map(verificationKey)).default([]),
    {
      meaning: 'the public keys of those that signed before, and of one that is about to',
      must: 'public Ed25519 keys (SPKI, DER, base64), parted by commas',
      secret: true,
    },
  ),
  AUDIT_CHECKPOINT_SECONDS: cap(
    60,
    'how many seconds what happened may stay unsigned in the chains of audit',
  ),
});

export type Settings = z.output<typeof settings>;
