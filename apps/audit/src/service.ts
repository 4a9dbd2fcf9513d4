import { defineParts } from '@gatehouse/platform';
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
import { settings } from './settings.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';

/** What happened: append-only, a chain for each organisation. */
export const audit = defineParts({
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
