import type { EventData } from '@gatehouse/contracts';
import { invitationEmailFinished } from '@gatehouse/contracts/notifications';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { TimelineRepository } from '../invitations/timeline.repository.js';

/** Adds the outcome of a mail to the timeline of its invitation. */
@Subscribes(invitationEmailFinished, { scope: () => ({ worker: 'on' }) })
export class OnInvitationEmailFinished implements EventHandler<typeof invitationEmailFinished> {
  constructor(private readonly timeline: TimelineRepository) {}

  run(
    { invitationId, outcome, words }: EventData<typeof invitationEmailFinished>,
    context: Context,
  ): void {
    this.timeline.add(context, [invitationId], outcome, { words });
  }
}
