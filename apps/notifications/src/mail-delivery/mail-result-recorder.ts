import { InvitationId } from '@gatehouse/contracts';
import { invitationEmailFinished } from '@gatehouse/contracts/notifications';
import { ownContext, record, UnitOfWork, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DigestRepository } from '../digests/digest.repository.js';
import { EmailBlocker } from '../email-blocks/email-blocker.js';
import { DueMailRepository, type LeasedMail } from './due-mail.repository.js';
import { afterMailAttempt, type MailStatus, type MailUpdate } from './mail-attempt.rules.js';
import type { SendResult } from './smtp-reply.rules.js';

const TIMEOUT_MS = 5_000;
const CAUSE = { action: 'notifications.settle-mail' };

/** The final states of an invitation mail that are published. */
const OUTCOMES: Partial<Record<MailStatus, 'delivered' | 'refused' | 'given-up'>> = {
  sent: 'delivered',
  refused: 'refused',
  failed: 'given-up',
};

/** Records the result of an attempt and everything that follows from it, in one transaction. */
@Injectable()
export class MailResultRecorder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mails: DueMailRepository,
    private readonly blocker: EmailBlocker,
    private readonly digests: DigestRepository,
  ) {}

  isStillDue(mail: LeasedMail): Promise<boolean> {
    return this.work.run(
      ownContext(TIMEOUT_MS),
      { worker: 'on' },
      (context) => this.mails.isStillDue(context, mail),
      { readOnly: true },
    );
  }

  /** @returns the new status of the mail */
  record(mail: LeasedMail, result: SendResult): Promise<MailStatus> {
    return this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, async (context) => {
      // Only the next attempt depends on the time, and asking PostgreSQL for it is a message of its own.
      const now = result.kind === 'delayed' ? await context.transaction.now() : mail.leasedAt;
      const update = afterMailAttempt(mail, result, now, Math.random());
      if (await this.mails.recordAttempt(context, mail, update)) {
        await publishOutcome(context, mail, update);
        if (mail.template === 'news' && update.status !== 'queued')
          await this.digests.queueFollowUp(context, mail);
        if (result.kind === 'refused' && result.blocks)
          await this.blocker.block(context, mail.recipient, result.words);
      }
      return update.status;
    });
  }
}

async function publishOutcome(
  context: Context,
  { id, template, aggregateId, organizationId }: LeasedMail,
  { status, lastError: words }: MailUpdate,
): Promise<void> {
  const outcome = OUTCOMES[status];
  if (template !== 'invitation' || !outcome) return;
  // The aggregate is the mail: an invitation that is sent again has several.
  await record(context, invitationEmailFinished, {
    aggregateId: id,
    sequence: 1,
    organizationId,
    data: { invitationId: InvitationId.parse(aggregateId), outcome, words },
  });
}
