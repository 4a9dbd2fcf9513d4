import { defineService } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { AssetsModule } from './assets/assets.module.js';
import { AssetEntity } from './assets/sql-asset.entity.js';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { CountersModule } from './counters/counters.module.js';
import { CustomersModule } from './customers/customers.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { DeletionModule } from './deletion/deletion.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { CommentEntity } from './jobs/sql-comment.entity.js';
import { JobEntity } from './jobs/sql-job.entity.js';
import { MembersModule } from './members/members.module.js';
import { ProblemReportsModule } from './problem-reports/problem-reports.module.js';
import { settings } from './settings.js';
import { SitesModule } from './sites/sites.module.js';
import { SiteEntity } from './sites/sql-site.entity.js';
import { TemplateEntity } from './templates/sql-template.entity.js';
import { TemplatesModule } from './templates/templates.module.js';
import { VideoSessionEntity } from './video-sessions/sql-video-session.entity.js';
import { VideoSessionsModule } from './video-sessions/video-sessions.module.js';

@Module({
  imports: [
    AssetsModule,
    AttachmentsModule,
    CountersModule,
    CustomersModule,
    DashboardModule,
    DeletionModule,
    JobsModule,
    MembersModule,
    ProblemReportsModule,
    SitesModule,
    TemplatesModule,
    VideoSessionsModule,
  ],
})
export class AppModule {}

/** What customers come for: sites, assets, jobs, video sessions, and their dashboard. */
export const serviceDesk = defineService({
  name: 'service-desk',
  settings,
  module: AppModule,
  entities: [AssetEntity, CommentEntity, JobEntity, SiteEntity, TemplateEntity, VideoSessionEntity],
});
