import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getVideoSession, type VideoSession } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { VideoSessionRepository } from './video-session.repository.js';

@Handles(getVideoSession)
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
