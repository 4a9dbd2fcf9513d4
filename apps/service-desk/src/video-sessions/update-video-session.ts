import { NotFound, type InputOf } from '@gatehouse/contracts';
import { updateVideoSession, type VideoSession } from '@gatehouse/contracts/service-desk';
import {
  applyPatch,
  Handles,
  organizationOf,
  requireUnchanged,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { recordVideoSessionChange } from './record-video-session-change.js';
import { VideoSessionRepository } from './video-session.repository.js';
import { transitionVideoSession } from './video-session.rules.js';

@Handles(updateVideoSession)
export class UpdateVideoSession implements UseCase<typeof updateVideoSession> {
  constructor(private readonly sessions: VideoSessionRepository) {}

  async run(
    { videoSessionId, state, ...patch }: InputOf<typeof updateVideoSession>,
    context: Context,
  ): Promise<VideoSession> {
    const provider = organizationOf(context);
    const before = await this.sessions.findForChange(context, provider, videoSessionId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const patched = applyPatch(before, patch);
    const changes = state
      ? transitionVideoSession(patched, state, await context.transaction.now())
      : patched;
    if (changes === before) return before;
    const after = { ...changes, version: before.version + 1 };
    await this.sessions.save(context, after);
    await recordVideoSessionChange(context, before, after);
    return after;
  }
}
