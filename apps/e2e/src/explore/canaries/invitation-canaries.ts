import type { Canary } from './canary.js';

const at = 'apps/invitations/src';
const services = ['invitations'];
const access = 'apps/tenant-access/src';

/** Rules about invitations and their links. */
export const invitationCanaries: readonly Canary[] = [
  {
    name: 'newest-link',
    rule: 'A resent invitation invalidates the older link',
    services,
    file: `${at}/invitations/invitation.rules.ts`,
    find: 'if (!newestLink || isExpired(invitation, now)) throw',
    replace: 'if (isExpired(invitation, now)) throw',
  },
  {
    name: 'link-expires',
    rule: 'A link works for 24 hours',
    services,
    file: `${at}/invitations/invitation.rules.ts`,
    find: 'if (!newestLink || isExpired(invitation, now)) throw',
    replace: 'if (!newestLink) throw',
  },
  {
    name: 'link-while-open',
    rule: 'A link does not work while the customer is off',
    services: ['tenant-access'],
    file: `${access}/invitations/check-invitation-validity.ts`,
    find: 'if (!admitsMembers(organization)) throw new AccessClosed();',
    replace: '',
  },
  {
    name: 'inviter-still-allowed',
    rule: 'A link works only while its inviter could still send it',
    services: ['tenant-access'],
    file: `${access}/invitations/invitation-validity.ts`,
    find: 'if (!authority || missingToInvite(authority, permissionsOf(catalog, existing)))',
    replace: 'if (false)',
  },
  {
    name: 'role-of-invitation',
    rule: 'Deleting a role withdraws the open invitations that offer it (F54)',
    services,
    file: `${at}/withdrawal/on-role-removed.ts`,
    find: `return this.withdraw.run(context, { because: 'role-removed', organizationId, roleId });`,
    replace: 'return Promise.resolve();',
  },
  {
    name: 'contact-of-invitation',
    rule: 'Deleting a contact withdraws its open invitation (F55)',
    services,
    file: `${at}/withdrawal/on-contact-removed.ts`,
    find: `return this.withdraw.run(context, { because: 'contact-removed', contactId });`,
    replace: 'return Promise.resolve();',
  },
  {
    name: 'inviter-of-invitation',
    rule: 'Removing a member makes their open invitations drafts',
    services,
    file: `${at}/withdrawal/on-membership-removed.ts`,
    find: `return this.withdraw.run(context, { because: 'inviter-removed', organizationId, userId, at });`,
    replace: 'return Promise.resolve();',
  },
  {
    name: 'provider-of-invitation',
    rule: 'Independence withdraws the provider’s open invitations',
    services,
    file: `${at}/withdrawal/on-customer-changed.ts`,
    find: 'if (independent)',
    replace: 'if (false)',
  },
  {
    name: 'own-invitations',
    rule: 'Managing an organization’s invitations needs the permission for it',
    services,
    file: `${at}/invitations/invitation-access.ts`,
    find: 'if (invitation.organizationId === organizationId) requireMemberManager(actor);',
    replace: 'if (invitation.organizationId === organizationId) return invitation;',
  },
  {
    name: 'one-membership',
    rule: 'Members cannot be invited again',
    services: ['tenant-access'],
    file: `${access}/invitations/invitation.rules.ts`,
    find: 'if (facts.members.has(key)) throw new AlreadyMember();',
    replace: '',
  },
];
