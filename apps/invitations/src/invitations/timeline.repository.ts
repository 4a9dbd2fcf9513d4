import type { InvitationId, UserId } from '@gatehouse/contracts';
import type {
  InvitationTimelineEntry,
  InvitationTimelineEvent,
} from '@gatehouse/contracts/invitations';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from './page.js';

/** What happened to an invitation. */
export abstract class TimelineRepository {
  abstract add(
    context: Context,
    ids: InvitationId[],
    event: InvitationTimelineEvent,
    more?: { at?: Date | null; actorId?: UserId | null; words?: string | null },
  ): void;
  /** Oldest first. */
  abstract list(
    context: Context,
    id: InvitationId,
    request: PageRequest,
  ): Promise<Page<InvitationTimelineEntry>>;
}
