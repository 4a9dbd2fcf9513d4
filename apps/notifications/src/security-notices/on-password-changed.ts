import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { passwordChanged } from '@gatehouse/contracts/identity';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { MailQueueWriter } from '../mail-queue/mail-queue-writer.js';
import { AccountRepository } from '../people/account.repository.js';

const USEFUL_MS = 24 * 60 * 60_000;

/** A security notice cannot be switched off: neither by its recipient, nor by someone who took over the account. */
@Subscribes(passwordChanged, { scope: () => ({ worker: 'on' }), each: true })
export class OnPasswordChanged implements EventHandler<typeof passwordChanged> {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly mails: MailQueueWriter,
  ) {}

  async run(
    { userId }: EventData<typeof passwordChanged>,
    context: Context,
    { time }: CloudEvent,
  ): Promise<void> {
    const account = await this.accounts.find(context, userId);
    const expiresAt = new Date(Date.parse(time) + USEFUL_MS);
    if (!account || expiresAt <= (await context.transaction.now())) return;
    this.mails.enqueue(context, {
      template: 'password-changed',
      data: { firstName: account.firstName },
      aggregateId: userId,
      organizationId: null,
      recipient: account.email,
      language: account.language,
      sealedToken: null,
      expiresAt,
    });
  }
}
