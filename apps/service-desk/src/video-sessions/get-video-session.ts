import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { getVideoSession, VideoSession } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { perspectiveOf } from '../shared/perspective.js';
import { VideoSessionRepository } from './video-session.repository.js';

@Injectable()
export class GetVideoSession implements UseCase<typeof getVideoSession> {
  constructor(private readonly videoSessions: VideoSessionRepository) {}

  async run(
    { videoSessionId }: InputOf<typeof getVideoSession>,
    context: Context,
  ): Promise<VideoSession> {
    const videoSession = await this.videoSessions.find(
      context,
      perspectiveOf(context),
      videoSessionId,
    );
    if (!videoSession) throw new NotFound();
    return videoSession;
  }
}
