import { NotFound, type InputOf } from '@gatehouse/contracts';
import { checkOwnership } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { CustomerRepository } from '../customers/customer.repository.js';
import { MembershipRepository } from '../memberships/membership.repository.js';

@Handles(checkOwnership)
export class CheckOwnership implements UseCase<typeof checkOwnership> {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  async run(
    { customerId, userId }: InputOf<typeof checkOwnership>,
    context: Context,
  ): Promise<undefined> {
    const own = organizationOf(context);
    if (customerId !== undefined && !(await this.customers.find(context, customerId)))
      throw new NotFound();
    if (userId !== undefined && !(await this.memberships.find(context, own, userId)))
      throw new NotFound();
  }
}
