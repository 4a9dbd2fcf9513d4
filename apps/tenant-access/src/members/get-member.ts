import type { CustomerId, InputOf } from '@gatehouse/contracts';
import { getCustomerMember, getMember, type Member } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { MemberView } from './member-view.js';

@Handles(getMember)
@Handles(getCustomerMember)
export class GetMember implements UseCase<typeof getMember> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly view: MemberView,
  ) {}

  async run(
    { customerId, userId }: InputOf<typeof getMember> & { customerId?: CustomerId },
    context: Context,
  ): Promise<Member> {
    return this.view.find(context, await this.targets.forPeople(context, customerId), userId);
  }
}
