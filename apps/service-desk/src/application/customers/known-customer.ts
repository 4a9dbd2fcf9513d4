import { setTimeout as sleep } from 'node:timers/promises';
import { NotFound, type CustomerId } from '@gatehouse/contracts';
import { organizationOf, scopeOf, UnitOfWork, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerDirectory } from '../ports.js';

/** How long to wait for word of a customer that was made just now: 1 s in all. */
const WAITS_MS = [0, 20, 40, 80, 160, 300, 400];

/** A customer may have been created a moment ago, and the event that tells of it be still on its way. */
@Injectable()
export class KnownCustomer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: CustomerDirectory,
  ) {}

  /**
   * Waits outside of any transaction, so that whoever guesses at ids keeps no connection from others.
   * @throws NotFound
   */
  async require(customerId: CustomerId, context: CallContext): Promise<void> {
    const providerId = organizationOf(context);
    for (const wait of WAITS_MS) {
      await sleep(wait);
      const served = await this.work.run(context, scopeOf(context.actor), (within) =>
        this.customers.isServedBy(within, customerId, providerId),
      );
      if (served) return;
    }
    throw new NotFound();
  }
}
