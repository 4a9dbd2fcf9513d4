import type { Independence } from '@gatehouse/contracts/tenant-access';
import { organizationOf, scopeOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { isAdministrator } from '../domain/membership.js';
import { roleChanges } from '../domain/independence.js';
import { ContactRepository } from './contact-ports.js';
import type { Moving } from './independence-move.js';
import { RoleRepository } from './people-ports.js';
import { AccessGrantRepository, ProviderRepository } from './ports.js';

/** Says what moves when a customer becomes an organisation of its own. */
@Injectable()
export class IndependenceReport {
  constructor(
    private readonly providers: ProviderRepository,
    private readonly grants: AccessGrantRepository,
    private readonly roles: RoleRepository,
    private readonly contacts: ContactRepository,
  ) {}

  async on(context: Context, { customer, members }: Moving): Promise<Omit<Independence, 'dryRun'>> {
    const { id, name } = customer;
    const provider = await this.providers.find(context, organizationOf(context));
    // The customer's own address book is its own to see.
    await context.transaction.enter({ organization_id: id });
    const custom = await this.roles.list(context, id, { limit: CUSTOM_ROLES, after: '' });
    const contacts = await this.contacts.countOf(context, { keeperId: id, organizationId: id });
    const accessChanges = await this.grants.countChanges(context, id);
    await context.transaction.enter(scopeOf(context.actor));
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

/** More than anybody has; a report need not be longer. */
const CUSTOM_ROLES = 1_000;
