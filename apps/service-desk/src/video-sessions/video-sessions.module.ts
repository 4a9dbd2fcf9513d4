import { Module } from '@nestjs/common';
import { AssetsModule } from '../assets/assets.module.js';
import { CustomersModule } from '../customers/customers.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { CreateVideoSession } from './create-video-session.js';
import { GetVideoSession } from './get-video-session.js';
import { ListVideoSessions } from './list-video-sessions.js';
import { SqlVideoSessionRepository } from './sql-video-session.repository.js';
import { UpdateVideoSession } from './update-video-session.js';
import { VideoSessionRepository } from './video-session.repository.js';

@Module({
  imports: [CustomersModule, AssetsModule, JobsModule],
  providers: [
    CreateVideoSession,
    GetVideoSession,
    ListVideoSessions,
    UpdateVideoSession,
    { provide: VideoSessionRepository, useClass: SqlVideoSessionRepository },
  ],
})
export class VideoSessionsModule {}
