import type { InputOf, ProviderId, VideoSessionId } from '@gatehouse/contracts';
import type { listVideoSessions, VideoSession } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';
import type { Ownership } from '../shared/ownership.js';
import type { Page } from '../shared/page.js';
import type { Perspective } from '../shared/perspective.js';

export interface VideoSessionRecord extends VideoSession, Ownership {
  /** Incremented by every change. */
  version: number;
}

export abstract class VideoSessionRepository {
  abstract create(context: Context, session: VideoSessionRecord): Promise<void>;
  abstract save(context: Context, session: VideoSessionRecord): Promise<void>;
  abstract find(
    context: Context,
    perspective: Perspective,
    id: VideoSessionId,
  ): Promise<VideoSession | null>;
  /** Locked until the transaction ends. */
  abstract findForChange(
    context: Context,
    providerId: ProviderId,
    id: VideoSessionId,
  ): Promise<VideoSessionRecord | null>;
  /** Newest first. */
  abstract list(
    context: Context,
    perspective: Perspective,
    request: InputOf<typeof listVideoSessions>,
  ): Promise<Page<VideoSession>>;
}
