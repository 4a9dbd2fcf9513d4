import type { OrganizationId, OrganizationKind } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { builtInRoles } from '../shared/built-in-roles.rules.js';
import { RoleRepository } from './role.repository.js';
import type { RoleCatalog } from './role.rules.js';

/** Loads as much of an organization's roles as is needed to resolve the given ones. */
@Injectable()
export class RoleCatalogLoader {
  constructor(private readonly roles: RoleRepository) {}

  async load(
    context: Context,
    organizationId: OrganizationId,
    kind: OrganizationKind,
    references: readonly string[],
  ): Promise<RoleCatalog> {
    const builtIn = builtInRoles(kind);
    const others = references.filter((role) => !Object.hasOwn(builtIn, role));
    // Most members have built-in roles only, which saves the query.
    if (others.length === 0 || kind === 'platform') return { kind, custom: [] };
    return { kind, custom: await this.roles.listAmong(context, organizationId, others) };
  }
}
