import { CURRENT_SETTINGS, SETTINGS, type CurrentSettings } from '@gatehouse/platform';
import { Module } from '@nestjs/common';
import { BrandingModule } from '../branding/branding.module.js';
import { PeopleModule } from '../people/people.module.js';
import type { Settings, settings } from '../settings.js';
import { FeedReaders } from './feed-readers.js';
import { FeedWriter } from './feed-writer.js';
import { FeedRepository } from './feed.repository.js';
import { GetNotificationPreferences } from './get-notification-preferences.js';
import { ListFeedAfter } from './list-feed-after.js';
import { ListNotifications } from './list-notifications.js';
import { LookUpUnsubscribe } from './look-up-unsubscribe.js';
import { PreferenceRepository } from './preference.repository.js';
import { ReadAllNotifications } from './read-all-notifications.js';
import { ReadMarkRepository } from './read-mark.repository.js';
import { ReadNotification } from './read-notification.js';
import { SetNotificationPreferences } from './set-notification-preferences.js';
import { SqlFeedRepository } from './sql-feed.repository.js';
import { SqlPreferenceRepository } from './sql-preference.repository.js';
import { SqlReadMarkRepository } from './sql-read-mark.repository.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';
import { Unsubscribe } from './unsubscribe.js';

@Module({
  imports: [BrandingModule, PeopleModule],
  providers: [
    FeedReaders,
    FeedWriter,
    GetNotificationPreferences,
    ListFeedAfter,
    ListNotifications,
    LookUpUnsubscribe,
    ReadAllNotifications,
    ReadNotification,
    SetNotificationPreferences,
    Unsubscribe,
    {
      provide: FeedRepository,
      useFactory: ({ NEWS_AFTER_SECONDS }: Settings) => new SqlFeedRepository(NEWS_AFTER_SECONDS),
      inject: [SETTINGS],
    },
    { provide: PreferenceRepository, useClass: SqlPreferenceRepository },
    { provide: ReadMarkRepository, useClass: SqlReadMarkRepository },
    {
      provide: UnsubscribeLinks,
      useFactory: (current: CurrentSettings<typeof settings>) =>
        new UnsubscribeLinks(current('UNSEALING_KEY')),
      inject: [CURRENT_SETTINGS],
    },
  ],
  exports: [FeedWriter, UnsubscribeLinks],
})
export class FeedModule {}
