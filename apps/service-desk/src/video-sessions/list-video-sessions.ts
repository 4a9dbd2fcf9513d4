import type { InputOf } from '@gatehouse/contracts';
import type { listVideoSessions } from '@gatehouse/contracts/service-desk';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { perspectiveOf } from '../shared/perspective.js';
import { VideoSessionRepository } from './video-session.repository.js';

@Injectable()
export class ListVideoSessions implements UseCase<typeof listVideoSessions> {
  constructor(private readonly videoSessions: VideoSessionRepository) {}

  run(request: InputOf<typeof listVideoSessions>, context: Context) {
    return this.videoSessions.list(context, perspectiveOf(context), request);
  }
}
