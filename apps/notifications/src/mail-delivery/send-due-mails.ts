import { ownContext, UnitOfWork } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { MailQueueSignal } from '../mail-queue/mail-queue-signal.js';
import { DueMailRepository, type LeasedMail } from './due-mail.repository.js';
import { SendMail } from './send-mail.js';

/** The injection token of the hourly limit of mails to one address. */
export const MAILS_PER_HOUR = Symbol('MAILS_PER_HOUR');

/** As many as the transport has connections. */
const CONCURRENCY = 5;
const TIMEOUT_MS = 3_000;

/** Sends due mails concurrently, so that a slow server delays only the mails it was given. */
@Injectable()
export class SendDueMails {
  private readonly sending = new Map<string, Promise<void>>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly mails: DueMailRepository,
    private readonly sendMail: SendMail,
    private readonly signal: MailQueueSignal,
    @Inject(MAILS_PER_HOUR) private readonly perHour: number,
  ) {}

  /** Extends the leases of mails being sent, and starts sending as many more as there is room for. Does not wait for them. */
  async run(stopping: AbortSignal): Promise<void> {
    const ids = [...this.sending.keys()];
    const leased = await this.work.run(
      ownContext(TIMEOUT_MS),
      { worker: 'on' },
      async (context) => {
        this.mails.extendLeases(context, ids);
        return this.mails.leaseDue(context, CONCURRENCY - ids.length, this.perHour);
      },
    );
    for (const mail of leased) this.begin(mail, stopping);
  }

  /** Resolves when no mail is being sent. */
  async finish(): Promise<void> {
    await Promise.all(this.sending.values());
  }

  private begin(mail: LeasedMail, stopping: AbortSignal): void {
    const sent = this.sendMail.run(mail, stopping).finally(() => {
      this.sending.delete(mail.id);
      this.signal.notify();
    });
    this.sending.set(mail.id, sent);
  }
}
