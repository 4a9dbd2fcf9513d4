import type { EventData } from '@gatehouse/contracts';
import { passwordResetRequested } from '@gatehouse/contracts/identity';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { MailQueueWriter } from './mail-queue-writer.js';

@Subscribes(passwordResetRequested, { scope: () => ({ worker: 'on' }) })
export class OnPasswordResetRequested implements EventHandler<typeof passwordResetRequested> {
  constructor(private readonly mails: MailQueueWriter) {}

  run(reset: EventData<typeof passwordResetRequested>, context: Context): void {
    this.mails.enqueue(context, {
      template: 'password-reset',
      data: { firstName: reset.firstName },
      aggregateId: reset.userId,
      organizationId: null,
      recipient: reset.email,
      language: reset.language,
      sealedToken: reset.sealedToken,
      expiresAt: reset.expiresAt,
    });
  }
}
