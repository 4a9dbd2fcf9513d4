import type { EventData } from '@gatehouse/contracts';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { TimeZoneRepository } from '../counters/time-zone.repository.js';
import { CustomerRepository } from './customer.repository.js';

/** Keeps the copy of the customers up to date, and the time zone of each. */
@Subscribes(customerChanged, {
  scope: ({ providerId }) => ({ organization_id: providerId, worker: 'on' }),
})
export class OnCustomerChanged implements EventHandler<typeof customerChanged> {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly timeZones: TimeZoneRepository,
  ) {}

  async run(
    { customerId: id, ...customer }: EventData<typeof customerChanged>,
    context: Context,
  ): Promise<void> {
    const { providerId, name, departmentId, timeZone } = customer;
    this.customers.save(context, { id, providerId, name, departmentId });
    if (timeZone !== undefined) await this.timeZones.setCustomer(context, id, providerId, timeZone);
  }
}
