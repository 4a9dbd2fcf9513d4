import { MailId, type CloudEvent, type EventData } from '@gatehouse/contracts';
import type { membershipChanged } from '@gatehouse/contracts/tenant-access';
import { newId, type Context, type Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Directory } from '../people/member.repository.js';
import { MailQueueWriter } from '../mail-queue/mail-queue-writer.js';

const ROLE = 'administrator';
const USE_MS = 24 * 60 * 60_000;

/**
 * Tells an organisation's administrators that there is one more: a notice for their safety, which nobody can switch off, for whoever
 * gave that role to somebody of their own would do so first.
 */
@Injectable()
export class AdministratorAddedNotice implements Reaction<typeof membershipChanged> {
  constructor(
    private readonly directory: Directory,
    private readonly posting: MailQueueWriter,
  ) {}

  async run(
    { membershipId, organizationId, userId, roles }: EventData<typeof membershipChanged>,
    context: Context,
    { time }: CloudEvent,
  ): Promise<void> {
    const expiresAt = new Date(Date.parse(time) + USE_MS);
    if (!roles.includes(ROLE) || expiresAt <= context.transaction.now) return;
    if (await this.directory.hasRole(context, membershipId, ROLE)) return;
    const organizationName = await this.directory.nameOf(context, organizationId);
    if (organizationName === null) return;
    for (const account of await this.directory.accountsWithRole(context, organizationId, ROLE)) {
      if (account.userId === userId) continue;
      await this.posting.enqueue(context, {
        template: 'administrator-added',
        data: { firstName: account.firstName, organizationName, userId },
        // None takes the place of another: each is told of.
        aggregateId: newId(MailId),
        organizationId,
        recipient: account.email,
        language: account.language,
        sealedToken: null,
        expiresAt,
      });
    }
  }
}
