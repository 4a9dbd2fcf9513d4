import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getRole, type Role } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { roleView } from './role-view.js';
import { RoleRepository } from './role.repository.js';

@Handles(getRole)
export class GetRole implements UseCase<typeof getRole> {
  constructor(private readonly roles: RoleRepository) {}

  async run({ roleId }: InputOf<typeof getRole>, context: Context): Promise<Role> {
    const role = await this.roles.find(context, organizationOf(context), roleId);
    if (!role) throw new NotFound();
    return roleView(role);
  }
}
