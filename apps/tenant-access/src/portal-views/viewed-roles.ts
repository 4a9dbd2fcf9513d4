import { CustomerRole, type CustomerId, type Permission, type RoleId } from '@gatehouse/contracts';
import { RoleUnknown } from '@gatehouse/contracts/tenant-access';
import { userOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { RoleCatalogLoader } from '../roles/role-catalog-loader.js';
import { permissionsOf, resolveRoles } from '../roles/role.rules.js';
import { PortalViewRepository } from './portal-view.repository.js';

export interface ViewedRole {
  /** Null for a built-in role. */
  id: RoleId | null;
  /** Its display name. */
  name: string;
  permissions: readonly Permission[];
}

/** The roles of a customer that its provider may know: those that it sees at the members. */
@Injectable()
export class ViewedRoles {
  constructor(
    private readonly catalogs: RoleCatalogLoader,
    private readonly views: PortalViewRepository,
  ) {}

  async list(context: Context, customerId: CustomerId): Promise<string[]> {
    const custom = seesMembers(context) ? await this.views.rolesOfMembers(context, customerId) : [];
    return [...CustomerRole.options, ...custom];
  }

  /**
   * @param reference a built-in role by name, or a custom role by name or id
   * @throws RoleUnknown also if no member has it: otherwise, it would say which roles there are
   */
  async find(context: Context, customerId: CustomerId, reference: string): Promise<ViewedRole> {
    const catalog = await this.catalogs.load(context, customerId, 'customer', [reference]);
    const roles = resolveRoles(catalog, [reference]);
    const custom = catalog.custom.find(({ id }) => roles.includes(id));
    if (custom) {
      const isKnown =
        seesMembers(context) && (await this.views.isRoleOfMember(context, customerId, custom.id));
      if (!isKnown) throw new RoleUnknown({ role: reference });
    }
    return {
      id: custom?.id ?? null,
      name: custom?.name ?? roles.join(),
      permissions: permissionsOf(catalog, roles),
    };
  }
}

const seesMembers = (context: Context): boolean =>
  userOf(context).permissions.includes('members:read');
