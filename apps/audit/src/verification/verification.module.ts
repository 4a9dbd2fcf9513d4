import { Module } from '@nestjs/common';
import { CheckpointsModule } from '../checkpoints/checkpoints.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { ChainVerifier } from './chain-verifier.js';
import { ChainRepository } from './chain.repository.js';
import { SqlChainRepository } from './sql-chain.repository.js';
import { VerifyAuditEvents } from './verify-audit-events.js';

@Module({
  imports: [CheckpointsModule, DirectoryModule],
  providers: [
    ChainVerifier,
    VerifyAuditEvents,
    { provide: ChainRepository, useClass: SqlChainRepository },
  ],
})
export class VerificationModule {}
