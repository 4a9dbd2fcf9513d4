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
import { namesOf, permissionsOf, resolveRoles, type RoleCatalogue } from '../roles/role.rules.js';
import { ADMINISTRATOR } from '../shared/built-in-roles.rules.js';

/** A membership that somebody would like to offer. */
export interface ProposedInvitation {
  email: string;
  /** As people name them. */
  roles: readonly string[];
  platformRole: PlatformRole;
  /** The contact that it is for, where it was offered before. */
  contactId?: ContactId | undefined;
}

/** What decides on the offers of one person for one organisation. */
export interface InvitationFacts {
  readonly authority: Authority;
  /** Whether the giver runs the platform itself. */
  readonly isSupport: boolean;
  readonly catalogue: RoleCatalogue;
  /** Of the addresses offered to: those that a mail server refuses, and those of members; in the form that compares. */
  readonly blocked: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  /** Of the contacts that offers are for, those that are gone. */
  readonly missingContacts: ReadonlySet<ContactId>;
  /** The domain of an address, where it is not one of those allowed here; whom to ask for another. */
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
 * Whether somebody may offer a membership, and on what terms.
 * @throws InvitationWithdrawn, RoleUnknown, PermissionDenied, EmailDomainNotAllowed, EmailBlocked, AlreadyMember
 */
export function evaluateInvitation(
  offer: ProposedInvitation,
  ground: InvitationFacts,
): AllowedInvitation {
  const { authority, catalogue } = ground;
  if (offer.contactId && ground.missingContacts.has(offer.contactId))
    throw new InvitationWithdrawn({ because: 'contact-removed' });
  const roles = resolveRoles(catalogue, offer.roles);
  const permission = missingToInvite(authority, permissionsOf(catalogue, roles));
  if (permission) throw new PermissionDenied({ permission });
  if (offer.platformRole === 'platform-support' && !ground.isSupport)
    throw new PermissionDenied({ permission: 'platform-support' });
  const domain = ground.disallowedDomain(offer.email);
  if (domain !== undefined)
    throw new EmailDomainNotAllowed({ domain, contact: ground.domainContact });
  const key = emailKey(offer.email);
  if (ground.blocked.has(key)) throw new EmailBlocked();
  if (ground.members.has(key)) throw new AlreadyMember();
  const isWarnedAgainst = authority.over === 'customer' && roles.includes(ADMINISTRATOR);
  return {
    roles,
    roleNames: namesOf(catalogue, roles),
    warnings: isWarnedAgainst ? [ADMINISTRATOR_WARNING] : [],
  };
}
