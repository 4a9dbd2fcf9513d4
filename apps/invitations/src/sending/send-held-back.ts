import { ownContext, UnitOfWork } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { HeldBackInvitationRepository } from './held-back-invitation.repository.js';
import type { Sender } from './send-log.repository.js';
import { SendingQuota } from './sending-quota.js';
import { ThrottledSender } from './throttled-sender.js';

const BATCH_SIZE = 50;
const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'invitations.send-held-back' };

/** Sends held-back mails, as many as the caps allow by now. */
@Injectable()
export class SendHeldBack {
  constructor(
    private readonly work: UnitOfWork,
    private readonly quota: SendingQuota,
    private readonly throttledSender: ThrottledSender,
    private readonly heldBack: HeldBackInvitationRepository,
  ) {}

  /** @returns how many were sent */
  async run(): Promise<number> {
    const senders = await this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, (within) =>
      this.heldBack.listSenders(within),
    );
    const sent: number[] = [];
    const failures: unknown[] = [];
    for (const sender of senders) {
      await this.sendFor(sender).then(
        (count) => sent.push(count),
        (error: unknown) => failures.push(error),
      );
    }
    // A failure for one sender must not delay the others.
    if (failures.length > 0) throw failures[0];
    return sent.reduce((sum, count) => sum + count, 0);
  }

  private sendFor(sender: Sender): Promise<number> {
    const { organizationId } = sender;
    const scope = { organization_id: organizationId };
    return this.work.run(ownContext(TIMEOUT_MS, CAUSE), scope, async (within) => {
      this.quota.lock(within, organizationId);
      const invitations = await this.heldBack.listBySender(within, sender, BATCH_SIZE);
      return this.throttledSender.send(within, sender, invitations);
    });
  }
}
