import type { ContactId } from '@gatehouse/contracts';
import { organizationOf, memberOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { TargetOrganization } from '../access/target-organization.js';
import { EmailBlockRepository } from '../email-blocks/email-block.repository.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { ANY_DOMAIN, disallowedDomain, EmailDomains } from '../providers/email-domains.js';
import { RoleCatalogLoader } from '../roles/role-catalog-loader.js';
import type { InvitationFacts } from './invitation.rules.js';
import { InvitedContactRepository } from './invited-contact.repository.js';

/** Loads the facts that a batch of invitations is evaluated against. */
@Injectable()
export class InvitationFactsLoader {
  constructor(
    private readonly roleCatalogs: RoleCatalogLoader,
    private readonly emailBlocks: EmailBlockRepository,
    private readonly memberships: MembershipRepository,
    private readonly domains: EmailDomains,
    private readonly contacts: InvitedContactRepository,
  ) {}

  async load(
    context: Context,
    { organizationId, kind, authority, customer }: TargetOrganization,
    invited: { roles: string[]; emailKeys: string[]; contactIds: ContactId[] },
  ): Promise<InvitationFacts> {
    const member = memberOf(context);
    const { roles, emailKeys, contactIds } = invited;
    // Asked in one turn, which is one message to the database.
    const [rule, catalog, blocked, members, missingContacts] = await Promise.all([
      customer ? ANY_DOMAIN : this.domains.rule(context),
      this.roleCatalogs.load(context, organizationId, kind, roles),
      this.emailBlocks.blockedAmong(context, emailKeys),
      this.memberships.membersAmong(context, organizationId, emailKeys),
      this.missingAmong(context, contactIds),
    ]);
    return {
      authority,
      isSupport:
        member.kind === 'user' &&
        member.organizationKind === 'platform' &&
        member.platformRole === 'platform-support',
      catalog,
      blocked,
      members,
      missingContacts,
      disallowedDomain: (email) => disallowedDomain(rule, email),
      domainContact: rule.contact,
    };
  }

  private async missingAmong(context: Context, ids: ContactId[]): Promise<Set<ContactId>> {
    const missing = new Set<ContactId>();
    for (const id of ids)
      if (!(await this.contacts.exists(context, organizationOf(context), id))) missing.add(id);
    return missing;
  }
}
