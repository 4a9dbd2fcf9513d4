import { defineParts } from '@gatehouse/platform';
import { AuditEventRepository } from './audit-events/audit-event.repository.js';
import { SqlAuditEventRepository } from './audit-events/sql-audit-event.repository.js';
import { CheckpointSigner } from './checkpoints/checkpoint-signer.js';
import { CHECKPOINT_INTERVAL_MS, CheckpointWorker } from './checkpoints/checkpoint-worker.js';
import { DirectoryRepository } from './directory/directory.repository.js';
import { SqlDirectoryRepository } from './directory/sql-directory.repository.js';
import { RetentionWorker } from './retention/retention-worker.js';
import { RetentionRepository } from './retention/retention.repository.js';
import { SqlRetentionRepository } from './retention/sql-retention.repository.js';
import { CheckpointRepository } from './checkpoints/checkpoint.repository.js';
import { SqlCheckpointRepository } from './checkpoints/sql-checkpoint.repository.js';
import { settings } from './settings.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';
import { ChainVerifier } from './verification/chain-verifier.js';
import { ChainRepository } from './verification/chain.repository.js';
import { SqlChainRepository } from './verification/sql-chain.repository.js';

export const audit = defineParts({
  name: 'audit',
  settings,
  parts: (env, current) => ({
    calls,
    hearings,
    workers: [CheckpointWorker, RetentionWorker],
    entities: [],
    providers: [
      ...useCases,
      ChainVerifier,
      RetentionWorker,
      CheckpointWorker,
      {
        provide: CheckpointSigner,
        useValue: new CheckpointSigner(current('AUDIT_SIGNING_KEY'), current('AUDIT_FORMER_KEYS')),
      },
      { provide: CHECKPOINT_INTERVAL_MS, useValue: env.AUDIT_CHECKPOINT_SECONDS * 1_000 },
      { provide: ChainRepository, useClass: SqlChainRepository },
      { provide: CheckpointRepository, useClass: SqlCheckpointRepository },
      { provide: AuditEventRepository, useClass: SqlAuditEventRepository },
      { provide: DirectoryRepository, useClass: SqlDirectoryRepository },
      { provide: RetentionRepository, useClass: SqlRetentionRepository },
    ],
  }),
});
