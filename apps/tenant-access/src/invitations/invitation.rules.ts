import {
  emailKey,
  PermissionDenied,
  type ContactId,
  type PlatformRole,
} from '@gatehouse/contracts';
import {
  AlreadyMember,
  EmailBlocked,
  EmailDomainNotAllowed,
  InvitationWithdrawn,
} from '@gatehouse/contracts/tenant-access';
import { type Authority, missingToInvite } from '../roles/delegation.rules.js';
import { namesOf, permissionsOf, resolveRoles, type RoleCatalog } from '../roles/role.rules.js';
import { ADMINISTRATOR } from '../shared/built-in-roles.rules.js';

export interface ProposedInvitation {
  email: string;
  /** Names or ids. */
  roles: readonly string[];
  platformRole: PlatformRole;
  /** The contact that it was created from, if it is resent. */
  contactId?: ContactId | undefined;
}

/** What one person's invitations into one organization are evaluated against. */
export interface InvitationFacts {
  readonly authority: Authority;
  /** Whether the inviter is platform support. */
  readonly isSupport: boolean;
  readonly catalog: RoleCatalog;
  /** Of the invited addresses: those that mail servers reject, and those of members. */
  readonly blocked: ReadonlySet<string>;
  readonly members: { has(key: string): boolean };
  /** Of the invited contacts: those that no longer exist. */
  readonly missingContacts: ReadonlySet<ContactId>;
  /** Returns the domain of an address if it is not allowed. */
  readonly disallowedDomain: (email: string) => string | undefined;
  readonly domainContact: string | null;
}

export interface AllowedInvitation {
  roles: string[];
  roleNames: string[];
  warnings: string[];
}

export const ADMINISTRATOR_WARNING =
  'This customer is managed by your organisation: the roles member and moderator are recommended instead of administrator.';

/**
 * Decides whether an invitation may be sent.
 * @throws InvitationWithdrawn, RoleUnknown, PermissionDenied, EmailDomainNotAllowed, EmailBlocked, AlreadyMember
 */
export function evaluateInvitation(
  invitation: ProposedInvitation,
  facts: InvitationFacts,
): AllowedInvitation {
  const { authority, catalog } = facts;
  if (invitation.contactId && facts.missingContacts.has(invitation.contactId))
    throw new InvitationWithdrawn({ because: 'contact-removed' });
  const roles = resolveRoles(catalog, invitation.roles);
  const permission = missingToInvite(authority, permissionsOf(catalog, roles));
  if (permission) throw new PermissionDenied({ permission });
  if (invitation.platformRole === 'platform-support' && !facts.isSupport)
    throw new PermissionDenied({ permission: 'platform-support' });
  const domain = facts.disallowedDomain(invitation.email);
  if (domain !== undefined)
    throw new EmailDomainNotAllowed({ domain, contact: facts.domainContact });
  const key = emailKey(invitation.email);
  if (facts.blocked.has(key)) throw new EmailBlocked();
  if (facts.members.has(key)) throw new AlreadyMember();
  const isDiscouraged = authority.over === 'customer' && roles.includes(ADMINISTRATOR);
  return {
    roles,
    roleNames: namesOf(catalog, roles),
    warnings: isDiscouraged ? [ADMINISTRATOR_WARNING] : [],
  };
}
