import type { EventData } from '@gatehouse/contracts';
import type { invitationMailSettled } from '@gatehouse/contracts/notifications';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Timeline } from './ports.js';

/** What became of the mail is part of what happened to the invitation. */
@Injectable()
export class FollowMail implements Reaction<typeof invitationMailSettled> {
  constructor(private readonly timeline: Timeline) {}

  async run(
    { invitationId, outcome, words }: EventData<typeof invitationMailSettled>,
    context: Context,
  ): Promise<void> {
    await this.timeline.note(context, [invitationId], outcome, { words });
  }
}
