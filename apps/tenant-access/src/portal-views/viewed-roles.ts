import type { CustomerId, Permission, RoleId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { RoleCatalogLoader } from '../roles/role-catalog-loader.js';
import { permissionsOf, resolveRoles } from '../roles/role.rules.js';

export interface ViewedRole {
  /** Null for a built-in role. */
  id: RoleId | null;
  /** Its display name. */
  name: string;
  permissions: readonly Permission[];
}

/** The roles of a customer, as far as a view needs them. */
@Injectable()
export class ViewedRoles {
  constructor(private readonly catalogs: RoleCatalogLoader) {}

  /**
   * @param reference a built-in role by name, or a custom role by name or id
   * @throws RoleUnknown
   */
  async find(context: Context, customerId: CustomerId, reference: string): Promise<ViewedRole> {
    const catalog = await this.catalogs.load(context, customerId, 'customer', [reference]);
    const roles = resolveRoles(catalog, [reference]);
    const custom = catalog.custom.find(({ id }) => roles.includes(id));
    return {
      id: custom?.id ?? null,
      name: custom?.name ?? roles.join(),
      permissions: permissionsOf(catalog, roles),
    };
  }
}
