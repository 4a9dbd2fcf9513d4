import { CURRENT_SETTINGS, type CurrentSettings } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import type { settings } from '../settings.js';
import { CheckpointSigner } from './checkpoint-signer.js';
import { CheckpointWorker } from './checkpoint-worker.js';
import { CheckpointRepository } from './checkpoint.repository.js';
import { SqlCheckpointRepository } from './sql-checkpoint.repository.js';

@Module({
  providers: [
    CheckpointWorker,
    {
      provide: CheckpointSigner,
      useFactory: (current: CurrentSettings<typeof settings>) =>
        new CheckpointSigner(current('AUDIT_SIGNING_KEY'), current('AUDIT_FORMER_KEYS')),
      inject: [CURRENT_SETTINGS],
    },
    { provide: CheckpointRepository, useClass: SqlCheckpointRepository },
  ],
  exports: [CheckpointRepository, CheckpointSigner],
})
export class CheckpointsModule {}
