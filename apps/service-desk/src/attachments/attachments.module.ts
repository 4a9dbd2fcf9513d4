import { CURRENT_SETTINGS, SETTINGS, type CurrentSettings } from '@gatehouse/platform';
import { ImageSanitizer } from '@gatehouse/platform/images';
import { Module } from '@nestjs/common';
import type { z } from 'zod';
import { JobsModule } from '../jobs/jobs.module.js';
import type { settings } from '../settings.js';
import { AppendAttachmentChunk } from './append-attachment-chunk.js';
import { AttachableJobs } from './attachable-jobs.js';
import { AttachmentSweeper } from './attachment-sweeper.js';
import { AttachmentRepository } from './attachment.repository.js';
import { BeginAttachment } from './begin-attachment.js';
import { BucketQueue } from './bucket-queue.js';
import { BucketQueueRepository } from './bucket-queue.repository.js';
import { Bucket } from './bucket.port.js';
import { CheckAttachment } from './check-attachment.js';
import { DeleteAttachment } from './delete-attachment.js';
import { FinishAttachment } from './finish-attachment.js';
import { GetAttachmentChunk } from './get-attachment-chunk.js';
import { GetAttachment } from './get-attachment.js';
import { ListAttachments } from './list-attachments.js';
import { NoBucket } from './no-bucket.js';
import { PhotoSanitizer } from './photo-sanitizer.js';
import { S3Bucket } from './s3-bucket.js';
import { SqlAttachmentRepository } from './sql-attachment.repository.js';
import { SqlBucketQueueRepository } from './sql-bucket-queue.repository.js';

type Settings = z.output<typeof settings>;

/** Photos on jobs: uploaded in chunks, kept in the database and moved to a bucket where one is configured. */
@Module({
  imports: [JobsModule],
  providers: [
    AppendAttachmentChunk,
    AttachableJobs,
    AttachmentSweeper,
    BeginAttachment,
    BucketQueue,
    CheckAttachment,
    DeleteAttachment,
    FinishAttachment,
    GetAttachment,
    GetAttachmentChunk,
    ListAttachments,
    PhotoSanitizer,
    { provide: AttachmentRepository, useClass: SqlAttachmentRepository },
    { provide: BucketQueueRepository, useClass: SqlBucketQueueRepository },
    {
      provide: ImageSanitizer,
      useFactory: (env: Settings) => new ImageSanitizer(env),
      inject: [SETTINGS],
    },
    {
      provide: Bucket,
      useFactory: ({ S3_URL }: Settings, current: CurrentSettings<typeof settings>) =>
        S3_URL ? new S3Bucket(S3_URL, current('S3_URL')) : new NoBucket(),
      inject: [SETTINGS, CURRENT_SETTINGS],
    },
  ],
})
export class AttachmentsModule {}
