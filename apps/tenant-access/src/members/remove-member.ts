import type { CustomerId, InputOf } from '@gatehouse/contracts';
import { removeCustomerMember, removeMember } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { MembershipChanges } from '../memberships/membership-changes.js';
import { ManageableMembers } from './manageable-members.js';

@Handles(removeMember)
@Handles(removeCustomerMember)
export class RemoveMember implements UseCase<typeof removeMember> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly manageable: ManageableMembers,
    private readonly changes: MembershipChanges,
  ) {}

  async run(
    { customerId, userId }: InputOf<typeof removeMember> & { customerId?: CustomerId },
    context: Context,
  ): Promise<undefined> {
    const target = await this.targets.forPeople(context, customerId);
    await this.changes.remove(
      context,
      await this.manageable.findForChange(context, target, userId),
    );
  }
}
