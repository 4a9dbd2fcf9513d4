import { NotFound, type CustomerId } from '@gatehouse/contracts';
import { organizationOf, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ReadYourWrites } from '../shared/read-your-writes.js';
import { CustomerRepository } from './customer.repository.js';

/** Checks that the caller's organisation serves a customer, even if the event of its creation is still in transit. */
@Injectable()
export class CustomerLookup {
  constructor(
    private readonly readYourWrites: ReadYourWrites,
    private readonly customers: CustomerRepository,
  ) {}

  /** @throws NotFound */
  async require(customerId: CustomerId, context: CallContext): Promise<void> {
    const providerId = organizationOf(context);
    const isServed = await this.readYourWrites.find(
      context,
      (within) => this.customers.isServedBy(within, customerId, providerId),
      { customerId },
    );
    if (!isServed) throw new NotFound();
  }
}
