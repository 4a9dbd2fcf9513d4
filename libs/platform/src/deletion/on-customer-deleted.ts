import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { customerDeleted } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type EventHandler } from '../events/subscribes.js';
import type { Context } from '../rpc/context.js';
import { DeletedCustomers } from './deleted-customers.js';

@Subscribes(customerDeleted, { scope: () => ({ worker: 'on' }) })
export class OnCustomerDeleted implements EventHandler<typeof customerDeleted> {
  constructor(private readonly customers: DeletedCustomers) {}

  run(
    { customerId: id, providerId }: EventData<typeof customerDeleted>,
    context: Context,
    { actorid: deletedBy }: CloudEvent,
  ): void {
    this.customers.add(context, { id, providerId, deletedBy });
  }
}
