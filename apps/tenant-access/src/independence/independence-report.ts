import type { Independence } from '@gatehouse/contracts/tenant-access';
import { organizationOf, scopeOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccessGrantRepository } from '../access-grants/access-grant.repository.js';
import { ContactRepository } from '../contacts/contact.repository.js';
import { isAdministrator } from '../memberships/membership.rules.js';
import { ProviderRepository } from '../providers/provider.repository.js';
import { RoleRepository } from '../roles/role.repository.js';
import type { CustomerWithMembers } from './independence-move.js';
import { roleChanges } from './independence.rules.js';

/** Reports what changes when a customer becomes independent. */
@Injectable()
export class IndependenceReport {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly grants: AccessGrantRepository,
    private readonly roles: RoleRepository,
    private readonly contacts: ContactRepository,
  ) {}

  async run(
    context: Context,
    { customer, members }: CustomerWithMembers,
  ): Promise<Omit<Independence, 'dryRun'>> {
    const { id, name } = customer;
    const provider = await this.providers.find(context, organizationOf(context));
    // Only the customer itself can see its own roles and address book.
    context.transaction.enter({ organization_id: id });
    const custom = await this.roles.list(context, id, { limit: MAX_CUSTOM_ROLES, after: '' });
    const contacts = await this.contacts.countOf(context, {
      ownerOrganizationId: id,
      organizationId: id,
    });
    const accessChanges = await this.grants.countChanges(context, id);
    context.transaction.enter(scopeOf(context.actor));
    return {
      organizationId: id,
      name,
      members: members.length,
      administrators: members.filter(isAdministrator).length,
      roles: roleChanges(members),
      customRoles: custom.map((role) => role.name),
      contacts,
      accessChanges,
      modules: provider?.modules ?? [],
    };
  }
}

/** More than any organization has. */
const MAX_CUSTOM_ROLES = 1_000;
