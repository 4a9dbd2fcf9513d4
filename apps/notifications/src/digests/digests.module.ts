import { Module } from '@nestjs/common';
import { FeedModule } from '../feed/feed.module.js';
import { MailQueueModule } from '../mail-queue/mail-queue.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SharedModule } from '../shared/shared.module.js';
import { ComposeDigest } from './compose-digest.js';
import { DigestWorker } from './digest-worker.js';
import { DigestRepository } from './digest.repository.js';
import { SqlDigestRepository } from './sql-digest.repository.js';

@Module({
  imports: [FeedModule, MailQueueModule, PeopleModule, SharedModule],
  providers: [
    ComposeDigest,
    DigestWorker,
    { provide: DigestRepository, useClass: SqlDigestRepository },
  ],
  exports: [ComposeDigest, DigestRepository],
})
export class DigestsModule {}
