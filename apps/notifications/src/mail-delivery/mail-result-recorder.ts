import { InvitationId } from '@gatehouse/contracts';
import { invitationMailSettled } from '@gatehouse/contracts/notifications';
import { ownContext, record, UnitOfWork, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { afterMailAttempt, type MailUpdate } from './mail-attempt.rules.js';
import type { SendResult } from './smtp-reply.rules.js';
import type { MailStatus } from '../email-templates/email-content.rules.js';
import { EmailBlocker } from '../email-blocks/email-blocker.js';
import { DigestRepository } from '../digests/digest.repository.js';
import { MailQueueRepository, type LeasedMail } from '../mail-queue/mail-queue.repository.js';

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
export class MailResultRecorder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: MailQueueRepository,
    private readonly blocking: EmailBlocker,
    private readonly digests: DigestRepository,
  ) {}

  /** Whether a mail in hand still has to go out. */
  isDue(mail: LeasedMail): Promise<boolean> {
    return this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.queue.isStillDue(context, mail),
    );
  }

  /** @returns what the mail is now */
  run(mail: LeasedMail, delivery: SendResult): Promise<MailStatus> {
    return this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, async (context) => {
      const after = afterMailAttempt(mail, delivery, context.transaction.now, Math.random());
      if (await this.queue.recordAttempt(context, mail, after)) {
        await tell(context, mail, after);
        if (mail.template === 'news' && after.status !== 'queued')
          await this.digests.onMailFinished(context, mail);
        if (delivery.kind === 'refused' && delivery.blocks)
          await this.blocking.block(context, mail.recipient, delivery.words);
      }
      return after.status;
    });
  }
}

async function tell(
  context: Context,
  { id, template, aggregateId, organizationId }: LeasedMail,
  { status, lastError: words }: MailUpdate,
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
