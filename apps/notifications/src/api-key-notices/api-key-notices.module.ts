import { Module } from '@nestjs/common';
import { FeedModule } from '../feed/feed.module.js';
import { OnApiKeyCreated } from './on-api-key-created.js';
import { OnApiKeyRefused } from './on-api-key-refused.js';

@Module({
  imports: [FeedModule],
  providers: [OnApiKeyCreated, OnApiKeyRefused],
})
export class ApiKeyNoticesModule {}
