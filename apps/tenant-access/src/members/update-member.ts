import type { CustomerId, InputOf } from '@gatehouse/contracts';
import {
  type Member,
  updateCustomerMember,
  updateMember,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { TargetOrganizationResolver } from '../access/target-organization.js';
import { MemberUpdater } from './member-updater.js';
import { MemberView } from './member-view.js';

type Input = InputOf<typeof updateMember> & { customerId?: CustomerId };

@Handles(updateMember)
@Handles(updateCustomerMember)
export class UpdateMember implements UseCase<typeof updateMember> {
  constructor(
    private readonly targets: TargetOrganizationResolver,
    private readonly updater: MemberUpdater,
    private readonly view: MemberView,
  ) {}

  async run({ customerId, userId, ...patch }: Input, context: Context): Promise<Member> {
    const target = await this.targets.forPeople(context, customerId);
    await this.updater.update(context, target, userId, patch);
    return this.view.find(context, target, userId);
  }
}
