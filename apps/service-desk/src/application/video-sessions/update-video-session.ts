import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { updateVideoSession, VideoSession } from '@gatehouse/contracts/service-desk';
import {
  changed,
  type Context,
  organizationOf,
  requireUnchanged,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { movedSession } from '../../domain/video-session.js';
import { VideoSessionRepository } from './ports.js';
import { tell } from './telling.js';

@Injectable()
export class UpdateVideoSession implements UseCase<typeof updateVideoSession> {
  constructor(private readonly sessions: VideoSessionRepository) {}

  async run(
    { videoSessionId, state, ...wish }: InputOf<typeof updateVideoSession>,
    context: Context,
  ): Promise<VideoSession> {
    const provider = organizationOf(context);
    const before = await this.sessions.findForChange(context, provider, videoSessionId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const wished = changed(before, wish);
    const moved = state ? movedSession(wished, state, context.transaction.now) : wished;
    if (moved === before) return before;
    const after = { ...moved, version: before.version + 1 };
    await this.sessions.save(context, after);
    await tell(context, before, after);
    return after;
  }
}
