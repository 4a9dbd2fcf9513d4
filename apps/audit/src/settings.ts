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
    meaning: 'the key that signs the heads of audit chains',
    must: 'a private Ed25519 key (PKCS #8, DER, base64)',
    secret: true,
  }),
  AUDIT_FORMER_KEYS: setting(
    Ed25519PublicKeys.transform((keys) => keys.map(verificationKey)).default([]),
    {
      meaning: 'the public keys of earlier signing keys, and of the next one before a rotation',
      must: 'public Ed25519 keys (SPKI, DER, base64), separated by commas',
      secret: true,
    },
  ),
  AUDIT_CHECKPOINT_SECONDS: cap(
    60,
    'the interval of signed checkpoints of the audit chains, in seconds',
  ),
});

export type Settings = z.output<typeof settings>;
