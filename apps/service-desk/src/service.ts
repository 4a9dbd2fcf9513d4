import { defineParts } from '@gatehouse/platform';
import { ImageSanitizer } from '@gatehouse/platform/images';
import { AssetWriter } from './assets/asset-writer.js';
import { AssetRepository } from './assets/asset.repository.js';
import { SqlAssetRepository } from './assets/sql-asset.repository.js';
import { AttachmentSweeper } from './attachments/attachment-sweeper.js';
import { AttachmentRepository } from './attachments/attachment.repository.js';
import { BucketMover } from './attachments/bucket-mover.js';
import { BucketQueueRepository } from './attachments/bucket-queue.repository.js';
import { Bucket } from './attachments/bucket.port.js';
import { NoBucket } from './attachments/no-bucket.js';
import { S3Bucket } from './attachments/s3-bucket.js';
import { SqlAttachmentRepository } from './attachments/sql-attachment.repository.js';
import { SqlBucketQueueRepository } from './attachments/sql-bucket-queue.repository.js';
import { CounterRepository } from './counters/counter.repository.js';
import { SqlCounterRepository } from './counters/sql-counter.repository.js';
import { SqlTimeZoneRepository } from './counters/sql-time-zone.repository.js';
import { TimeZoneRepository } from './counters/time-zone.repository.js';
import { CustomerLookup } from './customers/customer-lookup.js';
import { CustomerRepository } from './customers/customer.repository.js';
import { SqlCustomerRepository } from './customers/sql-customer.repository.js';
import { CommentRepository } from './jobs/comment.repository.js';
import { JobWriter } from './jobs/job-writer.js';
import { JobRepository } from './jobs/job.repository.js';
import { SqlCommentRepository } from './jobs/sql-comment.repository.js';
import { SqlJobRepository } from './jobs/sql-job.repository.js';
import { MemberLookup } from './members/member-lookup.js';
import { MemberRepository } from './members/member.repository.js';
import { SqlMemberRepository } from './members/sql-member.repository.js';
import { SiteLookup } from './sites/site-lookup.js';
import { AssetLookup } from './assets/asset-lookup.js';
import { JobLookup } from './jobs/job-lookup.js';
import { SiteEntity } from './sites/sql-site.entity.js';
import { AssetEntity } from './assets/sql-asset.entity.js';
import { JobEntity } from './jobs/sql-job.entity.js';
import { CommentEntity } from './jobs/sql-comment.entity.js';
import { VideoSessionEntity } from './video-sessions/sql-video-session.entity.js';
import { TemplateEntity } from './templates/sql-template.entity.js';
import { settings } from './settings.js';
import { ReadYourWrites } from './shared/read-your-writes.js';
import { SiteRepository } from './sites/site.repository.js';
import { SqlSiteRepository } from './sites/sql-site.repository.js';
import { SqlTemplateRepository } from './templates/sql-template.repository.js';
import { TemplateRepository } from './templates/template.repository.js';
import { attachmentCalls, attachmentUseCases } from './transport/attachment-calls.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';
import { SqlVideoSessionRepository } from './video-sessions/sql-video-session.repository.js';
import { VideoSessionRepository } from './video-sessions/video-session.repository.js';

/** What a customer came for: sites, assets, jobs, video sessions; and the figures of them. */
export const serviceDesk = defineParts({
  name: 'service-desk',
  settings,
  parts: ({ S3_URL, ...env }, current) => ({
    calls: [...calls, ...attachmentCalls],
    hearings,
    workers: [AttachmentSweeper, BucketMover],
    entities: [
      SiteEntity,
      AssetEntity,
      JobEntity,
      CommentEntity,
      VideoSessionEntity,
      TemplateEntity,
    ],
    providers: [
      ...useCases,
      ...attachmentUseCases,
      AssetWriter,
      AttachmentSweeper,
      BucketMover,
      JobWriter,
      CustomerLookup,
      MemberLookup,
      ReadYourWrites,
      SiteLookup,
      AssetLookup,
      JobLookup,
      { provide: ImageSanitizer, useValue: new ImageSanitizer(env) },
      { provide: AssetRepository, useClass: SqlAssetRepository },
      {
        provide: Bucket,
        useValue: S3_URL ? new S3Bucket(S3_URL, current('S3_URL')) : new NoBucket(),
      },
      { provide: BucketQueueRepository, useClass: SqlBucketQueueRepository },
      { provide: AttachmentRepository, useClass: SqlAttachmentRepository },
      { provide: MemberRepository, useClass: SqlMemberRepository },
      { provide: CommentRepository, useClass: SqlCommentRepository },
      { provide: CustomerRepository, useClass: SqlCustomerRepository },
      { provide: JobRepository, useClass: SqlJobRepository },
      { provide: SiteRepository, useClass: SqlSiteRepository },
      { provide: CounterRepository, useClass: SqlCounterRepository },
      { provide: TimeZoneRepository, useClass: SqlTimeZoneRepository },
      { provide: TemplateRepository, useClass: SqlTemplateRepository },
      { provide: VideoSessionRepository, useClass: SqlVideoSessionRepository },
    ],
  }),
});
