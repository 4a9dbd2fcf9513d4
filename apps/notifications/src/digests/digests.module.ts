import { Module } from '@nestjs/common';
import { FeedModule } from '../feed/feed.module.js';
import { PeopleModule } from '../people/people.module.js';
import { SharedModule } from '../shared/shared.module.js';
import { ComposeDigest } from './compose-digest.js';
import { DigestCleanup } from './digest-cleanup.js';
import { DigestQueue } from './digest-queue.js';
import { DigestRepository } from './digest.repository.js';
import { SqlDigestRepository } from './sql-digest.repository.js';

@Module({
  imports: [FeedModule, PeopleModule, SharedModule],
  providers: [
    ComposeDigest,
    DigestCleanup,
    DigestQueue,
    { provide: DigestRepository, useClass: SqlDigestRepository },
  ],
  exports: [ComposeDigest, DigestRepository],
})
export class DigestsModule {}
