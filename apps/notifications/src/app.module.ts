import { defineService } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { ActivityModule } from './activity/activity.module.js';
import { ApiKeyNoticesModule } from './api-key-notices/api-key-notices.module.js';
import { BrandingModule } from './branding/branding.module.js';
import { DeadLettersModule } from './dead-letters/dead-letters.module.js';
import { DeletionModule } from './deletion/deletion.module.js';
import { DigestsModule } from './digests/digests.module.js';
import { DomainChecksModule } from './domain-checks/domain-checks.module.js';
import { EmailBlocksModule } from './email-blocks/email-blocks.module.js';
import { ExternalNoticesModule } from './external-notices/external-notices.module.js';
import { FeedModule } from './feed/feed.module.js';
import { MailDeliveryModule } from './mail-delivery/mail-delivery.module.js';
import { MailQueueModule } from './mail-queue/mail-queue.module.js';
import { PeopleModule } from './people/people.module.js';
import { SavedFiltersModule } from './saved-filters/saved-filters.module.js';
import { SecurityNoticesModule } from './security-notices/security-notices.module.js';
import { settings } from './settings.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

/** In dependency order: a feature imports only features above it. */
@Module({
  imports: [
    PeopleModule,
    BrandingModule,
    EmailBlocksModule,
    MailQueueModule,
    SecurityNoticesModule,
    SavedFiltersModule,
    FeedModule,
    ApiKeyNoticesModule,
    DomainChecksModule,
    DigestsModule,
    MailDeliveryModule,
    WebhooksModule,
    ActivityModule,
    ExternalNoticesModule,
    DeadLettersModule,
    DeletionModule,
  ],
})
export class AppModule {}

/** Notifications to users and systems: email, feeds and webhooks. */
export const notifications = defineService({
  name: 'notifications',
  settings,
  module: AppModule,
  entities: [],
});
