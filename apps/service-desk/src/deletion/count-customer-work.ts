import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { countCustomerWork } from '@gatehouse/contracts/service-desk';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { CustomerWorkRepository } from './customer-work.repository.js';

@Handles(countCustomerWork)
export class CountCustomerWork implements UseCase<typeof countCustomerWork> {
  constructor(private readonly work: CustomerWorkRepository) {}

  async run(
    { customerId }: InputOf<typeof countCustomerWork>,
    context: Context,
  ): Promise<OutputOf<typeof countCustomerWork>> {
    return { deleted: await this.work.count(context, customerId) };
  }
}
