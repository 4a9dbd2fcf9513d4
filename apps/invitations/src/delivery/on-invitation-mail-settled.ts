import type { EventData } from '@gatehouse/contracts';
import { invitationMailSettled } from '@gatehouse/contracts/notifications';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { TimelineRepository } from '../invitations/timeline.repository.js';

/** Adds the outcome of a mail to the timeline of its invitation. */
@Subscribes(invitationMailSettled, { scope: () => ({ worker: 'on' }) })
export class OnInvitationMailSettled implements EventHandler<typeof invitationMailSettled> {
  constructor(private readonly timeline: TimelineRepository) {}

  async run(
    { invitationId, outcome, words }: EventData<typeof invitationMailSettled>,
    context: Context,
  ): Promise<void> {
    await this.timeline.add(context, [invitationId], outcome, { words });
  }
}
