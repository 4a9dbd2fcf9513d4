import type { InputOf } from '@gatehouse/contracts';
import { exportCustomers, listCustomers } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { customerView } from './customer-view.js';
import { CustomerRepository } from './customer.repository.js';

@Handles(listCustomers)
@Handles(exportCustomers)
export class ListCustomers implements UseCase<typeof listCustomers> {
  constructor(private readonly customers: CustomerRepository) {}

  async run(input: InputOf<typeof listCustomers>, context: Context) {
    const { items, nextCursor } = await this.customers.list(context, input);
    // Not part of the customer itself: a sign-in must not stand in the way of a change.
    const views = items.map((each) => ({ ...customerView(each), lastSignInAt: each.lastSignInAt }));
    return { items: views, nextCursor };
  }
}
