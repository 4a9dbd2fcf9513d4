import type { EventData } from '@gatehouse/contracts';
import { customerDeleted } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { ApplicationRepository } from './application.repository.js';

/** An application that was open to the deleted customer only is then open to no customer. */
@Subscribes(customerDeleted, { scope: ({ providerId }) => ({ organization_id: providerId }) })
export class OnCustomerDeleted implements EventHandler<typeof customerDeleted> {
  constructor(private readonly applications: ApplicationRepository) {}

  run({ customerId }: EventData<typeof customerDeleted>, context: Context): void {
    this.applications.removeCustomer(context, customerId);
  }
}
