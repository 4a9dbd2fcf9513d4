import { Queue, type Context, type JobQueue } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import { DueMailRepository, type LeasedMail } from './due-mail.repository.js';
import { SendMail } from './send-mail.js';

/** The injection token of the hourly limit of mails to one address. */
export const MAILS_PER_HOUR = Symbol('MAILS_PER_HOUR');

/** As many as the transport has connections. */
const CONCURRENCY = 5;

/** Sends due mails. */
@Queue({ name: 'mails', concurrency: CONCURRENCY, leasedIn: 'mails' })
export class MailQueue implements JobQueue<LeasedMail> {
  constructor(
    private readonly mails: DueMailRepository,
    private readonly sendMail: SendMail,
    @Inject(MAILS_PER_HOUR) private readonly perHour: number,
  ) {}

  take(context: Context, limit: number): Promise<LeasedMail[]> {
    return this.mails.leaseDue(context, limit, this.perHour);
  }

  nextDueAt(context: Context): Promise<Date | null> {
    return this.mails.nextDueAt(context);
  }

  run(mail: LeasedMail, signal: AbortSignal): Promise<void> {
    return this.sendMail.run(mail, signal);
  }
}
