import { NotFound, type InputOf } from '@gatehouse/contracts';
import { authorizeMemberManagement } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { ManageableMembers } from './manageable-members.js';

@Handles(authorizeMemberManagement)
export class AuthorizeMemberManagement implements UseCase<typeof authorizeMemberManagement> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly memberships: MembershipRepository,
    private readonly manageable: ManageableMembers,
  ) {}

  async run(
    { customerId, userId }: InputOf<typeof authorizeMemberManagement>,
    context: Context,
  ): Promise<undefined> {
    const target = await this.targets.forPeople(context, customerId);
    const membership = await this.memberships.find(context, target.organizationId, userId);
    if (!membership) throw new NotFound();
    await this.manageable.assertManageable(context, target, membership);
  }
}
