import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { putCustomer } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { CustomerUpsert } from './customer-upsert.js';
import { customerView } from './customer-view.js';

@Handles(putCustomer)
export class PutCustomer implements UseCase<typeof putCustomer> {
  constructor(private readonly upsert: CustomerUpsert) {}

  async run(
    input: InputOf<typeof putCustomer>,
    context: Context,
  ): Promise<OutputOf<typeof putCustomer>> {
    const { outcome, ...customer } = await this.upsert.run(context, input);
    return { created: outcome === 'created', resource: customerView(customer) };
  }
}
