import {
  ownContext,
  Queue,
  UnitOfWork,
  type Context,
  type Job,
  type JobQueue,
} from '@gatehouse/platform';
import { HeldBackInvitationRepository } from './held-back-invitation.repository.js';
import type { Sender } from './send-log.repository.js';
import { SendingQuota } from './sending-quota.js';
import { ThrottledSender } from './throttled-sender.js';

const BATCH_SIZE = 50;
const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'invitations.send-held-back' };
/** How long a sender waits when the caps allow nothing. */
const PAUSE_MS = 5_000;

type HeldBackSender = Job & Sender;

/** Sends held-back mails, as many as the caps allow by now. */
@Queue({ name: 'held-back', concurrency: 2 })
export class HeldBackQueue implements JobQueue<HeldBackSender> {
  /** From when on to try again, by sender. */
  private readonly resumesAt = new Map<string, number>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly quota: SendingQuota,
    private readonly throttledSender: ThrottledSender,
    private readonly heldBack: HeldBackInvitationRepository,
  ) {}

  async take(context: Context, limit: number, running: readonly string[]) {
    const senders = (await this.heldBack.listSenders(context)).map((sender) => ({
      ...sender,
      id: `${sender.organizationId} ${sender.inviterId ?? ''}`,
    }));
    const ids = new Set(senders.map(({ id }) => id));
    for (const id of this.resumesAt.keys()) if (!ids.has(id)) this.resumesAt.delete(id);
    const now = performance.now();
    const at = (sender: HeldBackSender): number => this.resumesAt.get(sender.id) ?? 0;
    // Senders take turns: the one that has waited longest comes first.
    return senders
      .filter((sender) => !running.includes(sender.id) && at(sender) <= now)
      .sort((a, b) => at(a) - at(b))
      .slice(0, limit);
  }

  async nextDueAt({ transaction }: Context): Promise<Date | null> {
    const now = performance.now();
    const waits = [...this.resumesAt.values()].map((at) => at - now);
    const future = waits.filter((ms) => ms > 0);
    if (future.length === 0) return null;
    const started = await transaction.now();
    return new Date(started.getTime() + Math.ceil(Math.min(...future)));
  }

  async run(sender: HeldBackSender): Promise<void> {
    const sent = await this.send(sender);
    this.resumesAt.set(sender.id, performance.now() + (sent > 0 ? 0 : PAUSE_MS));
  }

  /** @returns how many were sent */
  private send({ organizationId, inviterId }: Sender): Promise<number> {
    const scope = { organization_id: organizationId };
    return this.work.run(ownContext(TIMEOUT_MS, CAUSE), scope, async (within) => {
      this.quota.lock(within, organizationId);
      const sender = { organizationId, inviterId };
      const invitations = await this.heldBack.listBySender(within, sender, BATCH_SIZE);
      return this.throttledSender.send(within, sender, invitations);
    });
  }
}
