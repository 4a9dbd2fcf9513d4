import { Module } from '@nestjs/common';
import { BrandingModule } from '../branding/branding.module.js';
import { FeedModule } from '../feed/feed.module.js';
import { DomainCheckQueue } from './domain-check-queue.js';
import { DomainCheckRepository } from './domain-check.repository.js';
import { SqlDomainCheckRepository } from './sql-domain-check.repository.js';

@Module({
  imports: [BrandingModule, FeedModule],
  providers: [
    DomainCheckQueue,
    { provide: DomainCheckRepository, useClass: SqlDomainCheckRepository },
  ],
})
export class DomainChecksModule {}
