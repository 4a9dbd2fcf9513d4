import type { OrganizationId, RoleId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { CustomRole } from './role.rules.js';

export abstract class RoleRepository {
  /** Custom roles with one of these names or ids. */
  abstract listAmong(
    context: Context,
    organizationId: OrganizationId,
    references: readonly string[],
  ): Promise<CustomRole[]>;
  abstract list(
    context: Context,
    organizationId: OrganizationId,
    request: { limit: number; after: string; q?: string | undefined },
  ): Promise<CustomRole[]>;
  abstract find(
    context: Context,
    organizationId: OrganizationId,
    id: RoleId,
  ): Promise<CustomRole | null>;
  /** @throws RoleNameTaken */
  abstract create(context: Context, role: CustomRole): Promise<void>;
  /** @throws RoleNameTaken */
  abstract save(context: Context, role: CustomRole): Promise<void>;
  abstract remove(context: Context, id: RoleId): Promise<void>;
}
