import type { EventData } from '@gatehouse/contracts';
import type { passwordResetRequested } from '@gatehouse/contracts/identity';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MailQueueWriter } from './mail-queue-writer.js';

@Injectable()
export class OnPasswordResetRequested implements Reaction<typeof passwordResetRequested> {
  constructor(private readonly posting: MailQueueWriter) {}

  run(reset: EventData<typeof passwordResetRequested>, context: Context): Promise<void> {
    return this.posting.enqueue(context, {
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
