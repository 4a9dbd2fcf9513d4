import type { EventData } from '@gatehouse/contracts';
import { accountChanged } from '@gatehouse/contracts/identity';
import { applyPatch, type Context, type EventHandler, Subscribes } from '@gatehouse/platform';
import { MembershipRepository } from './membership.repository.js';
import { type Membership, personOf } from './membership.rules.js';

/** Copies a person's name and address to each of their memberships. */
@Subscribes(accountChanged, { scope: ({ userId }) => ({ user_id: userId }) })
export class OnAccountChanged implements EventHandler<typeof accountChanged> {
  constructor(private readonly memberships: MembershipRepository) {}

  async run(
    { userId, email, firstName, lastName }: EventData<typeof accountChanged>,
    context: Context,
  ): Promise<void> {
    const person = personOf({ email, firstName, lastName });
    // Most are up to date: a membership is created with the names that its account just got.
    const isOutdated = (membership: Membership) => applyPatch(membership, person) !== membership;
    const memberships = await this.memberships.listOfUser(context, userId);
    for (const { id, organizationId } of memberships.filter(isOutdated)) {
      context.transaction.enter({ organization_id: organizationId });
      await this.memberships.updatePerson(context, id, person);
    }
  }
}
