import type { CustomerId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** The notifications to a customer, and about it to its provider, in the scope of the worker. */
export abstract class CustomerNotificationRepository {
  /** None for a customer of another provider. */
  abstract count(context: Context, id: CustomerId, providerId: OrganizationId): Promise<number>;
}
