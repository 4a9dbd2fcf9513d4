import type { EventData } from '@gatehouse/contracts';
import { invitationRevoked } from '@gatehouse/contracts/invitations';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { MailQueueRepository } from './mail-queue.repository.js';

/** Keeps mails with a dead link from being sent. */
@Subscribes(invitationRevoked, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class OnInvitationRevoked implements EventHandler<typeof invitationRevoked> {
  constructor(private readonly queue: MailQueueRepository) {}

  run(
    { invitationId, organizationId }: EventData<typeof invitationRevoked>,
    context: Context,
  ): void {
    this.queue.withdraw(context, invitationId, organizationId);
  }
}
