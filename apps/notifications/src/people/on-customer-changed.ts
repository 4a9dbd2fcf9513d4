import type { EventData } from '@gatehouse/contracts';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { OrganizationRepository } from './organization.repository.js';

@Subscribes(customerChanged, { scope: () => ({ worker: 'on' }) })
export class OnCustomerChanged implements EventHandler<typeof customerChanged> {
  constructor(private readonly organizations: OrganizationRepository) {}

  run(customer: EventData<typeof customerChanged>, context: Context): void {
    this.organizations.putCustomer(context, customer);
  }
}
