import type { CustomerId, OutputOf } from '@gatehouse/contracts';
import type { countCustomerWork } from '@gatehouse/contracts/service-desk';
import type { Context } from '@gatehouse/platform';

/** Everything that this service stores of a customer, in all of its features. */
export abstract class CustomerWorkRepository {
  abstract count(
    context: Context,
    id: CustomerId,
  ): Promise<OutputOf<typeof countCustomerWork>['deleted']>;
}
