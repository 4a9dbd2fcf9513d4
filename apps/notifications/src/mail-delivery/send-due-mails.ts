import { ownContext, UnitOfWork } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import {
  Agreements,
  MailQueueRepository,
  type LeasedMail,
} from '../mail-queue/mail-queue.repository.js';
import { SendMail } from './send-mail.js';

/** As many as the mailbox has connections. */
const AT_ONCE = 5;
const TIMEOUT_MS = 3_000;

/** Sends what is due, several mails at once, so that a slow server holds up only what it was given. */
@Injectable()
export class SendDueMails {
  private readonly inHand = new Map<string, Promise<void>>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: MailQueueRepository,
    private readonly sendMail: SendMail,
    private readonly agreements: Agreements,
  ) {}

  /**
   * One round: keeps the leases of the mails in hand, and takes as many more as there is room for. It does not wait for them.
   * @param onRoom called each time that a mail is out of hand
   */
  async run(stopping: AbortSignal, onRoom: () => void): Promise<void> {
    const kept = [...this.inHand.keys()];
    const taken = await this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, async (context) => {
      await this.queue.extendLeases(context, kept);
      return this.queue.leaseDue(context, AT_ONCE - kept.length, this.agreements.mailsPerHour);
    });
    for (const mail of taken) this.begin(mail, stopping, onRoom);
  }

  /** Resolves when no mail is in hand any more. */
  async finish(): Promise<void> {
    await Promise.all(this.inHand.values());
  }

  private begin(mail: LeasedMail, stopping: AbortSignal, onRoom: () => void): void {
    const sending = this.sendMail.run(mail, stopping).finally(() => {
      this.inHand.delete(mail.id);
      onRoom();
    });
    this.inHand.set(mail.id, sending);
  }
}
