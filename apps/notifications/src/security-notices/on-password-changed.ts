import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { passwordChanged } from '@gatehouse/contracts/identity';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Directory } from '../people/member.repository.js';
import { MailQueueWriter } from '../mail-queue/mail-queue-writer.js';

const USE_MS = 24 * 60 * 60_000;

/** A notice for their safety, which nobody can switch off: whoever else changed it cannot either. */
@Injectable()
export class OnPasswordChanged implements Reaction<typeof passwordChanged> {
  constructor(
    private readonly directory: Directory,
    private readonly posting: MailQueueWriter,
  ) {}

  async run(
    { userId }: EventData<typeof passwordChanged>,
    context: Context,
    { time }: CloudEvent,
  ): Promise<void> {
    const account = await this.directory.findAccount(context, userId);
    const expiresAt = new Date(Date.parse(time) + USE_MS);
    if (!account || expiresAt <= context.transaction.now) return;
    await this.posting.enqueue(context, {
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
