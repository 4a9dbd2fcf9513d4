import type { CustomerId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';

/** All invitations to a customer, in its own scope. */
export abstract class CustomerInvitationRepository {
  abstract count(context: Context, id: CustomerId): Promise<number>;
}
