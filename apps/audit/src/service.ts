import {
  defineService,
  Ed25519PrivateKey,
  Ed25519PublicKeys,
  serviceSettings,
} from '@gatehouse/platform';
import { z } from 'zod';
import { ChainCheck } from './application/chain-check.js';
import { ChainFiles } from './application/checking.js';
import { Chains, Directory, Retentions } from './application/ports.js';
import { SignHeads } from './application/sign-heads.js';
import { CheckpointSigner, knownKey, ownKey } from './application/signing.js';
import { RetireEvents } from './application/retire-events.js';
import { SqlChainFiles } from './persistence/chain-files.js';
import { SqlChains } from './persistence/chains.js';
import { SqlDirectory } from './persistence/directory.js';
import { SqlRetentions } from './persistence/retentions.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';

const settings = z.object({
  ...serviceSettings,
  /** With what the heads of chains are signed: a private Ed25519 key (PKCS #8, DER, base64) that nothing else is used for. */
  AUDIT_SIGNING_KEY: Ed25519PrivateKey.transform(ownKey),
  /** The public keys (SPKI, DER, base64) of those that were used before, and of one that is about to be, parted by commas. */
  AUDIT_FORMER_KEYS: Ed25519PublicKeys.transform((keys) => keys.map(knownKey)).default([]),
  /** How long what happened may stay unsigned. */
  AUDIT_CHECKPOINT_SECONDS: z.coerce.number().int().min(1).default(60),
});

/** What happened: append-only, a chain for each organisation. */
export const audit = defineService({
  name: 'audit',
  settings,
  parts: (env, current) => ({
    calls,
    hearings,
    workers: [SignHeads, RetireEvents],
    entities: [],
    providers: [
      ...useCases,
      ChainCheck,
      RetireEvents,
      SignHeads,
      {
        provide: CheckpointSigner,
        useValue: new CheckpointSigner(current('AUDIT_SIGNING_KEY'), current('AUDIT_FORMER_KEYS')),
      },
      { provide: SignHeads.PAUSE, useValue: env.AUDIT_CHECKPOINT_SECONDS * 1_000 },
      { provide: ChainFiles, useClass: SqlChainFiles },
      { provide: Chains, useClass: SqlChains },
      { provide: Directory, useClass: SqlDirectory },
      { provide: Retentions, useClass: SqlRetentions },
    ],
  }),
});
