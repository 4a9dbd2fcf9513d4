import type { EventData } from '@gatehouse/contracts';
import type { invitationMailSettled } from '@gatehouse/contracts/notifications';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { TimelineRepository } from '../invitations/timeline.repository.js';

/** What became of the mail is part of what happened to the invitation. */
@Injectable()
export class OnInvitationMailSettled implements Reaction<typeof invitationMailSettled> {
  constructor(private readonly timeline: TimelineRepository) {}

  async run(
    { invitationId, outcome, words }: EventData<typeof invitationMailSettled>,
    context: Context,
  ): Promise<void> {
    await this.timeline.add(context, [invitationId], outcome, { words });
  }
}
