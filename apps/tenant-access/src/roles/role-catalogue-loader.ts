import type { OrganizationId, OrganizationKind } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { builtInRoles } from '../shared/built-in-roles.rules.js';
import { RoleRepository } from './role.repository.js';
import type { RoleCatalogue } from './role.rules.js';

/** The roles of an organisation, as far as some of them are asked for. */
@Injectable()
export class RoleCatalogueLoader {
  constructor(private readonly roles: RoleRepository) {}

  async load(
    context: Context,
    organizationId: OrganizationId,
    kind: OrganizationKind,
    references: readonly string[],
  ): Promise<RoleCatalogue> {
    const builtIn = builtInRoles(kind);
    const others = references.filter((role) => !Object.hasOwn(builtIn, role));
    // Most people have built-in roles only, and then nobody needs to be asked.
    if (others.length === 0 || kind === 'platform') return { kind, custom: [] };
    return { kind, custom: await this.roles.listAmong(context, organizationId, others) };
  }
}
