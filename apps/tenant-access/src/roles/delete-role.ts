import { NotFound, type InputOf } from '@gatehouse/contracts';
import { deleteRole, RoleInUse, roleRemoved } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, record, type UseCase } from '@gatehouse/platform';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { ServiceAccountRepository } from '../service-accounts/service-account.repository.js';
import { requireDefinable } from './role-checks.js';
import { RoleRepository } from './role.repository.js';

@Handles(deleteRole)
export class DeleteRole implements UseCase<typeof deleteRole> {
  constructor(
    private readonly roles: RoleRepository,
    private readonly memberships: MembershipRepository,
    private readonly accounts: ServiceAccountRepository,
  ) {}

  async run({ roleId }: InputOf<typeof deleteRole>, context: Context): Promise<undefined> {
    const organizationId = organizationOf(context);
    this.memberships.lockOrganization(context, organizationId);
    const role = await this.roles.find(context, organizationId, roleId);
    if (!role) throw new NotFound();
    requireDefinable(context, role.permissions);
    const people = await this.memberships.countWithRole(context, organizationId, roleId);
    const accounts = await this.accounts.listWithRole(context, organizationId, roleId);
    const members = people + accounts.length;
    if (members > 0) throw new RoleInUse({ members });
    await this.roles.remove(context, roleId);
    await record(context, roleRemoved, {
      aggregateId: roleId,
      sequence: role.version + 1,
      organizationId,
      data: { roleId, organizationId },
    });
  }
}
