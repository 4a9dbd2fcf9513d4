import { CURRENT_SETTINGS, type CurrentSettings } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { FeedModule } from '../feed/feed.module.js';
import { PeopleModule } from '../people/people.module.js';
import type { settings } from '../settings.js';
import { EVENT_SOURCES, NoticeTargetPolicy } from './notice-target-policy.js';
import { NoticeFeed } from './notice-feed.js';
import { OnExternalNotice } from './on-external-notice.js';
import { PublishEvents } from './publish-events.js';

@Module({
  imports: [FeedModule, PeopleModule],
  providers: [
    NoticeFeed,
    NoticeTargetPolicy,
    OnExternalNotice,
    PublishEvents,
    {
      provide: EVENT_SOURCES,
      useFactory: (current: CurrentSettings<typeof settings>) => current('EVENT_SOURCES'),
      inject: [CURRENT_SETTINGS],
    },
  ],
})
export class ExternalNoticesModule {}
