import { defineService } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { AuditEventsModule } from './audit-events/audit-events.module.js';
import { CheckpointsModule } from './checkpoints/checkpoints.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { settings } from './settings.js';
import { VerificationModule } from './verification/verification.module.js';

/** In dependency order: a feature imports only features above it. */
@Module({
  imports: [
    DirectoryModule,
    AuditEventsModule,
    CheckpointsModule,
    VerificationModule,
    RetentionModule,
  ],
})
export class AppModule {}

/** Who did what and when: append-only audit events, in one signed hash chain per organisation. */
export const audit = defineService({ name: 'audit', settings, module: AppModule, entities: [] });
