import { RoleId, type InputOf } from '@gatehouse/contracts';
import { createRole, type Role } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, newId, organizationOf, type UseCase } from '@gatehouse/platform';
import { nameKey } from '../shared/name-key.rules.js';
import { requireDefinable, requireDistinctName, sortPermissions } from './role-checks.js';
import { roleView } from './role-view.js';
import { RoleRepository } from './role.repository.js';
import type { CustomRole } from './role.rules.js';

@Handles(createRole)
export class CreateRole implements UseCase<typeof createRole> {
  constructor(private readonly roles: RoleRepository) {}

  async run({ name, permissions }: InputOf<typeof createRole>, context: Context): Promise<Role> {
    requireDefinable(context, permissions);
    requireDistinctName(name);
    const role: CustomRole = {
      id: newId(RoleId),
      organizationId: organizationOf(context),
      name,
      nameKey: nameKey(name),
      permissions: sortPermissions(permissions),
      createdAt: await context.transaction.now(),
      version: 1,
    };
    await this.roles.create(context, role);
    return roleView(role);
  }
}
