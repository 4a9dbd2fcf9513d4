import { RoleId, type InputOf } from '@gatehouse/contracts';
import type { createRole, Role } from '@gatehouse/contracts/tenant-access';
import { newId, organizationOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { nameKey, type CustomRole } from '../domain/roles.js';
import { RoleRepository } from './people-ports.js';
import { inOrder, requireDefinable, requireFreeName } from './role-rules.js';
import { roleView } from './role-view.js';

@Injectable()
export class CreateRole implements UseCase<typeof createRole> {
  constructor(private readonly roles: RoleRepository) {}

  async run({ name, permissions }: InputOf<typeof createRole>, context: Context): Promise<Role> {
    requireDefinable(context, permissions);
    requireFreeName(name);
    const role: CustomRole = {
      id: newId(RoleId),
      organizationId: organizationOf(context),
      name,
      nameKey: nameKey(name),
      permissions: inOrder(permissions),
      createdAt: context.transaction.now,
      version: 1,
    };
    await this.roles.create(context, role);
    return roleView(role);
  }
}
