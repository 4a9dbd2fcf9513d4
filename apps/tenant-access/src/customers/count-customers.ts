import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { countCustomers } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { CustomerRepository } from './customer.repository.js';

@Handles(countCustomers)
export class CountCustomers implements UseCase<typeof countCustomers> {
  constructor(private readonly customers: CustomerRepository) {}

  async run(
    { q }: InputOf<typeof countCustomers>,
    context: Context,
  ): Promise<OutputOf<typeof countCustomers>> {
    const counts = await this.customers.countByAccess(context, q);
    return { off: 0, pending: 0, accepted: 0, disabled: 0, ...counts };
  }
}
