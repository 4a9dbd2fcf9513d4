import { NotFound, type CustomerId } from '@gatehouse/contracts';
import { organizationOf, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ReadYourWrites } from '../shared/read-your-writes.js';
import { CustomerRepository } from './customer.repository.js';

/** A customer may have been created a moment ago, and the event that tells of it be still on its way. */
@Injectable()
export class CustomerLookup {
  constructor(
    private readonly writes: ReadYourWrites,
    private readonly customers: CustomerRepository,
  ) {}

  /** @throws NotFound */
  async require(customerId: CustomerId, context: CallContext): Promise<void> {
    const providerId = organizationOf(context);
    const isServed = await this.writes.find(
      context,
      (within) => this.customers.isServedBy(within, customerId, providerId),
      { customerId },
    );
    if (!isServed) throw new NotFound();
  }
}
