import { defineParts } from '@gatehouse/platform';
import { ImageSanitizer } from '@gatehouse/platform/images';
import { AttachmentSweeper } from './application/attachments/attachment-sweeper.js';
import { BucketMover } from './application/attachments/bucket-mover.js';
import { AttachmentRepository, Bucket, BucketQueue } from './application/attachments/ports.js';
import { MemberLookup } from './application/members/member-lookup.js';
import { ReadYourWrites } from './application/read-your-writes.js';
import { SqlAttachmentRepository } from './persistence/attachments/attachments.js';
import { SqlBucketQueue } from './persistence/attachments/bucket-queue.js';
import { SqlMemberDirectory } from './persistence/members.js';
import { NoBucket } from './storage/no-bucket.js';
import { S3Bucket } from './storage/s3-bucket.js';
import { attachmentCalls, attachmentUseCases } from './transport/attachment-calls.js';
import { AssetChanges } from './application/assets/asset-changes.js';
import { AssetRepository } from './application/assets/ports.js';
import { CustomerLookup } from './application/customers/customer-lookup.js';
import { Tallies } from './application/dashboard/ports.js';
import { JobChanges } from './application/jobs/job-changes.js';
import { CommentRepository, JobRepository } from './application/jobs/ports.js';
import { CustomerDirectory, MemberDirectory } from './application/ports.js';
import { References } from './application/references.js';
import { SiteRepository } from './application/sites/ports.js';
import { TimeZones } from './application/time-zones/ports.js';
import { TemplateRepository } from './application/templates/ports.js';
import { VideoSessionRepository } from './application/video-sessions/ports.js';
import { SqlAssetRepository } from './persistence/assets.js';
import { SqlCommentRepository } from './persistence/comments.js';
import { SqlCustomerDirectory } from './persistence/customers.js';
import { SqlJobRepository } from './persistence/jobs.js';
import { entities } from './persistence/schema.js';
import { SqlSiteRepository } from './persistence/sites.js';
import { SqlTallies } from './persistence/tallies.js';
import { SqlTimeZones } from './persistence/time-zones.js';
import { SqlTemplateRepository } from './persistence/templates.js';
import { SqlVideoSessionRepository } from './persistence/video-sessions.js';
import { settings } from './settings.js';
import { calls, useCases } from './transport/calls.js';
import { hearings } from './transport/hearings.js';

/** What a customer came for: sites, assets, jobs, video sessions; and the figures of them. */
export const serviceDesk = defineParts({
  name: 'service-desk',
  settings,
  parts: ({ S3_URL, ...env }, current) => ({
    calls: [...calls, ...attachmentCalls],
    hearings,
    workers: [AttachmentSweeper, BucketMover],
    entities,
    providers: [
      ...useCases,
      ...attachmentUseCases,
      AssetChanges,
      AttachmentSweeper,
      BucketMover,
      JobChanges,
      CustomerLookup,
      MemberLookup,
      ReadYourWrites,
      References,
      { provide: ImageSanitizer, useValue: new ImageSanitizer(env) },
      { provide: AssetRepository, useClass: SqlAssetRepository },
      {
        provide: Bucket,
        useValue: S3_URL ? new S3Bucket(S3_URL, current('S3_URL')) : new NoBucket(),
      },
      { provide: BucketQueue, useClass: SqlBucketQueue },
      { provide: AttachmentRepository, useClass: SqlAttachmentRepository },
      { provide: MemberDirectory, useClass: SqlMemberDirectory },
      { provide: CommentRepository, useClass: SqlCommentRepository },
      { provide: CustomerDirectory, useClass: SqlCustomerDirectory },
      { provide: JobRepository, useClass: SqlJobRepository },
      { provide: SiteRepository, useClass: SqlSiteRepository },
      { provide: Tallies, useClass: SqlTallies },
      { provide: TimeZones, useClass: SqlTimeZones },
      { provide: TemplateRepository, useClass: SqlTemplateRepository },
      { provide: VideoSessionRepository, useClass: SqlVideoSessionRepository },
    ],
  }),
});
