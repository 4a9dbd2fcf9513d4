import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { countCustomers } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { CustomerCountsRepository } from './customer-counts.repository.js';

const UNCOUNTED = { off: null, pending: null, accepted: null, disabled: null };

@Handles(countCustomers)
export class CountCustomers implements UseCase<typeof countCustomers> {
  constructor(private readonly counts: CustomerCountsRepository) {}

  async run(
    { q }: InputOf<typeof countCustomers>,
    context: Context,
  ): Promise<OutputOf<typeof countCustomers>> {
    if (!q) return this.counts.all(context);
    return (await this.counts.found(context, q)) ?? UNCOUNTED;
  }
}
