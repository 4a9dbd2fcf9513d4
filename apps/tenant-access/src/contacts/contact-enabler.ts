import type { ContactInvitation } from '@gatehouse/contracts/tenant-access';
import { memberOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { InvitationPolicy } from '../invitations/invitation-policy.js';
import { evaluateInvitation } from '../invitations/invitation.rules.js';
import type { ContactRecord } from './contact.repository.js';

/** Enables a contact as a user, under the rules that apply to every invitation. */
@Injectable()
export class ContactEnabler {
  constructor(private readonly policy: InvitationPolicy) {}

  /** @throws whatever keeps the caller from inviting people, or this person from being invited */
  async enable(
    context: Context,
    contact: ContactRecord,
    requestedRoles: string[] = [],
  ): Promise<{ enabled: ContactRecord; invitation: ContactInvitation }> {
    const { id, organizationId, email, firstName, lastName, language } = contact;
    const access = await this.policy.requireAccess(context, organizationId);
    const invitation = { email, roles: requestedRoles, platformRole: 'platform-user' as const };
    const facts = await this.policy.factsOn(context, access, [invitation]);
    const { roles, roleNames } = evaluateInvitation(invitation, facts);
    const { userId, organizationId: inviterOrganizationId } = memberOf(context);
    const { organizationName, providerId, accessEpoch } = access;
    return {
      enabled: enabledBy(contact, userId, await context.transaction.now()),
      invitation: {
        contactId: id,
        organizationId,
        organizationName,
        providerId,
        email,
        firstName,
        lastName,
        language,
        roles,
        roleNames,
        accessEpoch,
        inviter: { userId, organizationId: inviterOrganizationId },
      },
    };
  }
}

/** The contact keeps its id and history, including who enabled it first. */
const enabledBy = (
  contact: ContactRecord,
  userId: ContactRecord['createdBy'],
  now: Date,
): ContactRecord =>
  contact.contactOnly
    ? {
        ...contact,
        contactOnly: false,
        enabledAt: now,
        enabledBy: userId,
        version: contact.version + 1,
      }
    : contact;
