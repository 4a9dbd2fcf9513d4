import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { countCustomerNotifications } from '@gatehouse/contracts/notifications';
import { Handles, organizationOf, type Context, type UseCase } from '@gatehouse/platform';
import { CustomerNotificationRepository } from './customer-notification.repository.js';

@Handles(countCustomerNotifications)
export class CountCustomerNotifications implements UseCase<typeof countCustomerNotifications> {
  constructor(private readonly notifications: CustomerNotificationRepository) {}

  async run(
    { customerId }: InputOf<typeof countCustomerNotifications>,
    context: Context,
  ): Promise<OutputOf<typeof countCustomerNotifications>> {
    // Only a customer's own users may read its feed.
    context.transaction.enter({ worker: 'on' });
    const providerId = organizationOf(context);
    return {
      deleted: {
        notifications: await this.notifications.count(context, customerId, providerId),
      },
    };
  }
}
