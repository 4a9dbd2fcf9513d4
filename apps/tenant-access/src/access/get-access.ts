import { NotFound, type InputOf } from '@gatehouse/contracts';
import { type AccessGrant, getAccess } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { customerView } from '../customers/customer-view.js';
import { CustomerRepository } from '../customers/customer.repository.js';

@Handles(getAccess)
export class GetAccess implements UseCase<typeof getAccess> {
  constructor(private readonly customers: CustomerRepository) {}

  async run({ customerId }: InputOf<typeof getAccess>, context: Context): Promise<AccessGrant> {
    const found = await this.customers.find(context, customerId);
    if (!found) throw new NotFound();
    return customerView(found).access;
  }
}
