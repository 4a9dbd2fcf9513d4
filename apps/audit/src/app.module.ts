import { defineService } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { AuditEventsModule } from './audit-events/audit-events.module.js';
import { CheckpointsModule } from './checkpoints/checkpoints.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { settings } from './settings.js';
import { VerificationModule } from './verification/verification.module.js';

@Module({
  imports: [
    AuditEventsModule,
    CheckpointsModule,
    DirectoryModule,
    RetentionModule,
    VerificationModule,
  ],
})
export class AppModule {}

export const audit = defineService({ name: 'audit', settings, module: AppModule, entities: [] });
