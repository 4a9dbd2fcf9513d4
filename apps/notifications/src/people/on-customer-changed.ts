import type { EventData } from '@gatehouse/contracts';
import { customerChanged, type CustomerNews } from '@gatehouse/contracts/tenant-access';
import {
  ChangeSignalPublisher,
  Subscribes,
  type Context,
  type EventHandler,
} from '@gatehouse/platform';
import { OrganizationRepository } from './organization.repository.js';

@Subscribes(customerChanged, { scope: () => ({ worker: 'on' }) })
export class OnCustomerChanged implements EventHandler<typeof customerChanged> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly changeSignals: ChangeSignalPublisher,
  ) {}

  run(customer: EventData<typeof customerChanged>, context: Context): void {
    this.organizations.putCustomer(context, customer);
    context.afterCommit(() => {
      const { customerId } = customer;
      this.changeSignals.give(customer.providerId, { customerId } satisfies CustomerNews);
      return Promise.resolve();
    });
  }
}
