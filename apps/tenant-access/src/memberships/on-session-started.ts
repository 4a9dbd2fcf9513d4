import type { EventData } from '@gatehouse/contracts';
import type { sessionStarted } from '@gatehouse/contracts/identity';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MembershipRepository } from './membership.repository.js';

@Injectable()
export class OnSessionStarted implements Reaction<typeof sessionStarted> {
  constructor(private readonly memberships: MembershipRepository) {}

  run(
    { organizationId, userId, at }: EventData<typeof sessionStarted>,
    context: Context,
  ): Promise<void> {
    return this.memberships.recordSignIn(context, organizationId, userId, at);
  }
}
