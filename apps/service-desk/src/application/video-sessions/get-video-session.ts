import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { getVideoSession, VideoSession } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { sideOf } from '../side.js';
import { VideoSessionRepository } from './ports.js';

@Injectable()
export class GetVideoSession implements UseCase<typeof getVideoSession> {
  constructor(private readonly videoSessions: VideoSessionRepository) {}

  async run(
    { videoSessionId }: InputOf<typeof getVideoSession>,
    context: Context,
  ): Promise<VideoSession> {
    const videoSession = await this.videoSessions.find(context, sideOf(context), videoSessionId);
    if (!videoSession) throw new NotFound();
    return videoSession;
  }
}
