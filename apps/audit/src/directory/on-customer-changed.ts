import type { EventData } from '@gatehouse/contracts';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { DirectoryRepository } from './directory.repository.js';

/** A provider may read the chains of its customers. */
@Subscribes(customerChanged, { scope: () => ({ worker: 'on' }) })
export class OnCustomerChanged implements EventHandler<typeof customerChanged> {
  constructor(private readonly directory: DirectoryRepository) {}

  run(customer: EventData<typeof customerChanged>, context: Context): void {
    this.directory.putCustomer(context, customer);
  }
}
