import { MailId, type EventData } from '@gatehouse/contracts';
import type { membershipChanged } from '@gatehouse/contracts/tenant-access';
import { newId, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MailQueueWriter } from '../mail-queue/mail-queue-writer.js';
import { MemberRepository } from '../people/member.repository.js';
import { OrganizationRepository } from '../people/organization.repository.js';

const ROLE = 'administrator';
const USEFUL_MS = 24 * 60 * 60_000;

/** Tells the administrators of an organisation about a new one. This cannot be switched off, or an intruder would do so first. */
@Injectable()
export class AdministratorAddedNotice {
  constructor(
    private readonly members: MemberRepository,
    private readonly organizations: OrganizationRepository,
    private readonly mails: MailQueueWriter,
  ) {}

  /** Compares the change with the projected roles, so it must run before these are updated. */
  async send(
    context: Context,
    { membershipId, organizationId, userId, roles }: EventData<typeof membershipChanged>,
    changedAt: Date,
  ): Promise<void> {
    const expiresAt = new Date(changedAt.getTime() + USEFUL_MS);
    if (!roles.includes(ROLE) || expiresAt <= (await context.transaction.now())) return;
    if (await this.members.hasRole(context, membershipId, ROLE)) return;
    const organizationName = await this.organizations.nameOf(context, organizationId);
    if (organizationName === null) return;
    for (const account of await this.members.accountsWithRole(context, organizationId, ROLE)) {
      if (account.userId === userId) continue;
      this.mails.enqueue(context, {
        template: 'administrator-added',
        data: { firstName: account.firstName, organizationName, userId },
        // A new id each time: no notice supersedes another.
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
