import type { InputOf } from '@gatehouse/contracts';
import { createCustomer, type Customer } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { customerView } from './customer-view.js';
import { CustomerWriter } from './customer-writer.js';

@Handles(createCustomer)
export class CreateCustomer implements UseCase<typeof createCustomer> {
  constructor(private readonly writer: CustomerWriter) {}

  async run(input: InputOf<typeof createCustomer>, context: Context): Promise<Customer> {
    return customerView(await this.writer.create(context, input));
  }
}
