import type { EventData } from '@gatehouse/contracts';
import { accountChanged } from '@gatehouse/contracts/identity';
import { type Context, type EventHandler, Subscribes } from '@gatehouse/platform';
import { MembershipRepository } from './membership.repository.js';

/** Copies a person's name and address to each of their memberships. */
@Subscribes(accountChanged, { scope: ({ userId }) => ({ user_id: userId }) })
export class OnAccountChanged implements EventHandler<typeof accountChanged> {
  constructor(private readonly memberships: MembershipRepository) {}

  async run(
    { userId, email, firstName, lastName }: EventData<typeof accountChanged>,
    context: Context,
  ): Promise<void> {
    for (const { id, organizationId } of await this.memberships.listOfUser(context, userId)) {
      context.transaction.enter({ organization_id: organizationId });
      await this.memberships.updatePerson(context, id, { email, firstName, lastName });
    }
  }
}
