import { InvitationId } from '@gatehouse/contracts';
import { invitationMailSettled } from '@gatehouse/contracts/notifications';
import { ownContext, record, UnitOfWork, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { afterAttempt, type AfterAttempt } from '../domain/attempts.js';
import type { Delivery } from '../domain/delivery.js';
import type { MailStatus } from '../domain/mail.js';
import { Blocking } from './blocking.js';
import { Digests } from './digests/ports.js';
import { MailQueue, type TakenMail } from './ports.js';

const TIMEOUT_MS = 5_000;
const CAUSE = { action: 'notifications.settle-mail' };

/** What becomes of an invitation's mail in the end; what else can become of a mail is nobody's news. */
const OUTCOMES: Partial<Record<MailStatus, 'delivered' | 'refused' | 'given-up'>> = {
  sent: 'delivered',
  refused: 'refused',
  failed: 'given-up',
};

/** Notes what came of sending a mail, with all that follows from it, or nothing of it. */
@Injectable()
export class SettleMail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: MailQueue,
    private readonly blocking: Blocking,
    private readonly digests: Digests,
  ) {}

  /** Whether a mail in hand still has to go out. */
  isDue(mail: TakenMail): Promise<boolean> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.queue.isDue(context, mail),
    );
  }

  /** @returns what the mail is now */
  run(mail: TakenMail, delivery: Delivery): Promise<MailStatus> {
    return this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, async (context) => {
      const after = afterAttempt(mail, delivery, context.transaction.now, Math.random());
      if (await this.queue.settle(context, mail, after)) {
        await tell(context, mail, after);
        if (mail.template === 'news' && after.status !== 'queued')
          await this.digests.noteTold(context, mail);
        if (delivery.kind === 'refused' && delivery.blocks)
          await this.blocking.block(context, mail.recipient, delivery.words);
      }
      return after.status;
    });
  }
}

async function tell(
  context: Context,
  { id, template, aggregateId, organizationId }: TakenMail,
  { status, lastError: words }: AfterAttempt,
): Promise<void> {
  const outcome = OUTCOMES[status];
  if (template !== 'invitation' || !outcome) return;
  // Each mail has an end of its own: an invitation that is sent anew has several.
  await record(context, invitationMailSettled, {
    aggregateId: id,
    sequence: 1,
    organizationId,
    data: { invitationId: InvitationId.parse(aggregateId), outcome, words },
  });
}
