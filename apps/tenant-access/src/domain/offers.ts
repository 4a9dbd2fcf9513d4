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
import { lackingToOffer, type Authority } from './delegation.js';
import {
  ADMINISTRATOR,
  namesOf,
  permissionsOf,
  resolveRoles,
  type RoleCatalogue,
} from './roles.js';

/** A membership that somebody would like to offer. */
export interface Offer {
  email: string;
  /** As people name them. */
  roles: readonly string[];
  platformRole: PlatformRole;
  /** The contact that it is for, where it was offered before. */
  contactId?: ContactId | undefined;
}

/** What decides on the offers of one person for one organisation. */
export interface OfferGround {
  readonly authority: Authority;
  /** Whether the giver runs the platform itself. */
  readonly isSupport: boolean;
  readonly catalogue: RoleCatalogue;
  /** Of the addresses offered to: those that a mail server refuses, and those of members; in the form that compares. */
  readonly blocked: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  /** Of the contacts that offers are for, those that are gone. */
  readonly lostContacts: ReadonlySet<ContactId>;
  /** The domain of an address, where it is not one of those allowed here; whom to ask for another. */
  readonly strangeDomain: (email: string) => string | undefined;
  readonly domainContact: string | null;
}

export interface AcceptableOffer {
  roles: string[];
  roleNames: string[];
  warnings: string[];
}

export const MANAGED_ADMINISTRATOR =
  'This customer is managed by your organisation: the roles member and moderator are recommended instead of administrator.';

/**
 * Whether somebody may offer a membership, and on what terms.
 * @throws InvitationWithdrawn, RoleUnknown, PermissionDenied, EmailDomainNotAllowed, EmailBlocked, AlreadyMember
 */
export function judgeOffer(offer: Offer, ground: OfferGround): AcceptableOffer {
  const { authority, catalogue } = ground;
  if (offer.contactId && ground.lostContacts.has(offer.contactId))
    throw new InvitationWithdrawn({ because: 'contact-removed' });
  const roles = resolveRoles(catalogue, offer.roles);
  const permission = lackingToOffer(authority, permissionsOf(catalogue, roles));
  if (permission) throw new PermissionDenied({ permission });
  if (offer.platformRole === 'platform-support' && !ground.isSupport)
    throw new PermissionDenied({ permission: 'platform-support' });
  const domain = ground.strangeDomain(offer.email);
  if (domain !== undefined)
    throw new EmailDomainNotAllowed({ domain, contact: ground.domainContact });
  const key = emailKey(offer.email);
  if (ground.blocked.has(key)) throw new EmailBlocked();
  if (ground.members.has(key)) throw new AlreadyMember();
  const isWarnedAgainst = authority.over === 'customer' && roles.includes(ADMINISTRATOR);
  return {
    roles,
    roleNames: namesOf(catalogue, roles),
    warnings: isWarnedAgainst ? [MANAGED_ADMINISTRATOR] : [],
  };
}
