import type { EventData } from '@gatehouse/contracts';
import { customerDeleted } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { ApplicationWriter } from './application-writer.js';
import { ApplicationRepository } from './application.repository.js';

/** An application that was open to the deleted customer only is then open to no customer. */
@Subscribes(customerDeleted, { scope: ({ providerId }) => ({ organization_id: providerId }) })
export class OnCustomerDeleted implements EventHandler<typeof customerDeleted> {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly writer: ApplicationWriter,
  ) {}

  async run(
    { customerId, providerId }: EventData<typeof customerDeleted>,
    context: Context,
  ): Promise<void> {
    for (const application of await this.applications.removeCustomer(context, customerId))
      await this.writer.recordChanged(context, providerId, application);
  }
}
