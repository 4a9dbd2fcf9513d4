import { NotFound, type CustomerId } from '@gatehouse/contracts';
import { organizationOf, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerDirectory } from '../ports.js';
import { WordOnItsWay } from '../word-on-its-way.js';

/** A customer may have been created a moment ago, and the event that tells of it be still on its way. */
@Injectable()
export class KnownCustomer {
  constructor(
    private readonly word: WordOnItsWay,
    private readonly customers: CustomerDirectory,
  ) {}

  /** @throws NotFound */
  async require(customerId: CustomerId, context: CallContext): Promise<void> {
    const providerId = organizationOf(context);
    const isServed = await this.word.holds(context, (within) =>
      this.customers.isServedBy(within, customerId, providerId),
    );
    if (!isServed) throw new NotFound();
  }
}
