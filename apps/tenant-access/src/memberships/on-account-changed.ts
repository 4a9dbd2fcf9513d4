import type { EventData } from '@gatehouse/contracts';
import type { accountChanged } from '@gatehouse/contracts/identity';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MembershipRepository } from './membership.repository.js';

/** Keeps the list of members up to date with what identity says of a person, in each organisation that they belong to. */
@Injectable()
export class OnAccountChanged implements Reaction<typeof accountChanged> {
  constructor(private readonly memberships: MembershipRepository) {}

  async run(
    { userId, email, firstName, lastName }: EventData<typeof accountChanged>,
    context: Context,
  ): Promise<void> {
    for (const { id, organizationId } of await this.memberships.listOfUser(context, userId)) {
      await context.transaction.enter({ organization_id: organizationId });
      await this.memberships.updatePerson(context, id, { email, firstName, lastName });
    }
  }
}
