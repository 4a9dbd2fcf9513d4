import { NotFound, type InputOf } from '@gatehouse/contracts';
import { type Role, updateRole } from '@gatehouse/contracts/tenant-access';
import {
  type Context,
  Handles,
  organizationOf,
  requireUnchanged,
  type UseCase,
} from '@gatehouse/platform';
import { MembershipChanges } from '../memberships/membership-changes.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { ServiceAccountChanges } from '../service-accounts/service-account-changes.js';
import { ServiceAccountRepository } from '../service-accounts/service-account.repository.js';
import { nameKey } from '../shared/name-key.rules.js';
import { requireDefinable, requireDistinctName, sortPermissions } from './role-checks.js';
import { roleView } from './role-view.js';
import { RoleRepository } from './role.repository.js';
import type { CustomRole } from './role.rules.js';

/** Changed permissions apply to open sessions and API keys of everyone with the role from the next request on. */
@Handles(updateRole)
export class UpdateRole implements UseCase<typeof updateRole> {
  constructor(
    private readonly roles: RoleRepository,
    private readonly memberships: MembershipRepository,
    private readonly changes: MembershipChanges,
    private readonly accounts: ServiceAccountRepository,
    private readonly accountChanges: ServiceAccountChanges,
  ) {}

  async run({ roleId, ...patch }: InputOf<typeof updateRole>, context: Context): Promise<Role> {
    const organizationId = organizationOf(context);
    this.memberships.lockOrganization(context, organizationId);
    const before = await this.roles.find(context, organizationId, roleId);
    if (!before) throw new NotFound();
    await requireUnchanged(context);
    const permissions = sortPermissions(patch.permissions ?? before.permissions);
    requireDefinable(context, [...before.permissions, ...permissions]);
    const name = patch.name ?? before.name;
    if (name !== before.name) requireDistinctName(name);
    const version = before.version + 1;
    const after: CustomRole = { ...before, name, nameKey: nameKey(name), permissions, version };
    await this.roles.save(context, after);
    if (permissions.join() !== before.permissions.join()) await this.bumpMembers(context, after);
    return roleView(after);
  }

  private async bumpMembers(context: Context, { organizationId, id }: CustomRole): Promise<void> {
    for (const member of await this.memberships.listWithRole(context, organizationId, id))
      await this.changes.save(context, member, bumped(member));
    for (const account of await this.accounts.listWithRole(context, organizationId, id))
      await this.accountChanges.save(context, account, bumped(account));
  }
}

const bumped = <T extends { epoch: number; version: number }>(member: T): T => ({
  ...member,
  epoch: member.epoch + 1,
  version: member.version + 1,
});
