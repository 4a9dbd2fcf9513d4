import { Module } from '@nestjs/common';
import { FeedModule } from '../feed/feed.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { OnAssetChanged } from './on-asset-changed.js';
import { OnJobChanged } from './on-job-changed.js';
import { OnJobCommented } from './on-job-commented.js';
import { OnVideoSessionChanged } from './on-video-session-changed.js';

/** What happens at the service desk goes to feeds and webhooks. */
@Module({
  imports: [FeedModule, WebhooksModule],
  providers: [OnAssetChanged, OnJobChanged, OnJobCommented, OnVideoSessionChanged],
})
export class ActivityModule {}
