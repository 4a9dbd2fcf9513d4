import type { EventData } from '@gatehouse/contracts';
import type { invitationRevoked } from '@gatehouse/contracts/invitations';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MailQueueRepository } from './mail-queue.repository.js';

/** Nobody is sent a link that is dead. */
@Injectable()
export class OnInvitationRevoked implements Reaction<typeof invitationRevoked> {
  constructor(private readonly queue: MailQueueRepository) {}

  run(
    { invitationId, organizationId }: EventData<typeof invitationRevoked>,
    context: Context,
  ): Promise<void> {
    return this.queue.withdraw(context, invitationId, organizationId);
  }
}
