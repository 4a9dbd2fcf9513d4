import type { EventData } from '@gatehouse/contracts';
import { sessionStarted } from '@gatehouse/contracts/identity';
import { type Context, type EventHandler, Subscribes, UNHURRIED_MS } from '@gatehouse/platform';
import { MembershipRepository } from './membership.repository.js';

@Subscribes(sessionStarted, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
  paceMs: UNHURRIED_MS,
})
export class OnSessionStarted implements EventHandler<typeof sessionStarted> {
  constructor(private readonly memberships: MembershipRepository) {}

  run({ organizationId, userId, at }: EventData<typeof sessionStarted>, context: Context): void {
    this.memberships.recordSignIn(context, organizationId, userId, at);
  }
}
