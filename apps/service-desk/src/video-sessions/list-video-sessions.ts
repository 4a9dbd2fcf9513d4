import type { InputOf } from '@gatehouse/contracts';
import { listVideoSessions } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { perspectiveOf } from '../shared/perspective.js';
import { VideoSessionRepository } from './video-session.repository.js';

@Handles(listVideoSessions)
export class ListVideoSessions implements UseCase<typeof listVideoSessions> {
  constructor(private readonly videoSessions: VideoSessionRepository) {}

  run(request: InputOf<typeof listVideoSessions>, context: Context) {
    return this.videoSessions.list(context, perspectiveOf(context), request);
  }
}
