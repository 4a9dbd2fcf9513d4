import {
  cap,
  imageSettings,
  publicUrl,
  publicUrlNote,
  serviceSettings,
  setting,
} from '@gatehouse/platform/config';
import { SealingKey } from '@gatehouse/platform/crypto';
import { networksSetting } from '@gatehouse/platform/outbound';
import { z } from 'zod';
import { KeyEncryptionKeys } from './signing-keys/key-encryption.js';

/** The first operator's password under `npm start`. It is public, so it is only accepted on a local machine. */
const LOCAL_OPERATOR_PASSWORD = 'operator-password-for-local-use';

/** The settings of identity. */
export const settings = z
  .object({
    ...serviceSettings,
    ...imageSettings,
    PUBLIC_URL: setting(publicUrl, publicUrlNote),
    KEY_ENCRYPTION_KEY: setting(KeyEncryptionKeys, {
      meaning:
        'encrypts signing keys in the database; during rotation a list, of which the first encrypts and all decrypt',
      must: '32 bytes in base64; several separated by commas',
      secret: true,
    }),
    SEALING_KEY: setting(SealingKey, {
      meaning: 'the public key of notifications that links are encrypted with',
      must: 'a public key as JWK in JSON',
      secret: true,
    }),
    OPERATOR_EMAIL: setting(z.email().optional(), {
      meaning: 'the address of the first operator, created on start if missing',
      must: 'an email address',
    }),
    OPERATOR_PASSWORD: setting(z.string().min(12).optional(), {
      meaning: 'the password of the first operator',
      must: 'at least 12 characters long',
      secret: true,
    }),
    SIGN_IN_FAILURES_PER_ACCOUNT: cap(
      10,
      'wrong passwords per account, and wrong credentials per application and IP address, that are allowed within 15 minutes; after that, each one has to wait longer',
    ),
    SIGN_IN_FAILURES_PER_ADDRESS: cap(
      100,
      'the same per IP address, on any account or any application',
    ),
    PASSWORD_RESETS_PER_HOUR: cap(5, 'reset links sent to one email address within an hour'),
    PASSWORD_RESETS_WAITING_PER_ADDRESS: cap(
      20,
      'requests for reset links from one IP address that may wait; beyond that the oldest are dropped',
    ),
    REFUSED_SIGN_INS_SUMMED_SECONDS: cap(
      900,
      'how often rate-limited sign-ins are summed up in the audit log, in seconds',
    ),
    LOGOUT_PRIVATE_NETWORKS: networksSetting(
      'private networks that logout tokens may be sent to, also without https',
    ),
    GATEHOUSE_LOCAL: setting(z.stringbool().default(false), {
      meaning: 'whether it is only reachable from this machine, which allows a well-known password',
      must: 'true or false',
      by: 'npm start',
    }),
  })
  .refine((env) => env.GATEHOUSE_LOCAL || env.OPERATOR_PASSWORD !== LOCAL_OPERATOR_PASSWORD, {
    path: ['OPERATOR_PASSWORD'],
    message: 'is the well-known password of npm start: choose another',
  })
  .refine((env) => (env.OPERATOR_EMAIL === undefined) === (env.OPERATOR_PASSWORD === undefined), {
    path: ['OPERATOR_EMAIL'],
    message: 'goes together with OPERATOR_PASSWORD',
  });

export type Settings = z.output<typeof settings>;
