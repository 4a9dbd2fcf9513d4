import { defineService, serviceSettings } from '@gatehouse/platform';
import { z } from 'zod';
import { ChainCheck } from './application/chain-check.js';
import { ChainFiles } from './application/checking.js';
import { Chains, Directory, Retentions } from './application/ports.js';
import { SignHeads } from './application/sign-heads.js';
import { CheckpointSigner } from './application/signing.js';
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
  AUDIT_SIGNING_KEY: z.base64().min(1),
  /** The public keys (SPKI, DER, base64) of those that were used before, parted by commas. */
  AUDIT_FORMER_KEYS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((key) => key !== '')),
  /** How long what happened may stay unsigned. */
  AUDIT_CHECKPOINT_SECONDS: z.coerce.number().int().min(1).default(60),
});

/** What happened: append-only, a chain for each organisation. */
export const audit = defineService({
  name: 'audit',
  settings,
  parts: (env) => ({
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
        useValue: new CheckpointSigner(env.AUDIT_SIGNING_KEY, env.AUDIT_FORMER_KEYS),
      },
      { provide: SignHeads.PAUSE, useValue: env.AUDIT_CHECKPOINT_SECONDS * 1_000 },
      { provide: ChainFiles, useClass: SqlChainFiles },
      { provide: Chains, useClass: SqlChains },
      { provide: Directory, useClass: SqlDirectory },
      { provide: Retentions, useClass: SqlRetentions },
    ],
  }),
});
