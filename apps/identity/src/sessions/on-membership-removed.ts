import type { EventData } from '@gatehouse/contracts';
import { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import { type Context, type EventHandler, Subscribes } from '@gatehouse/platform';
import { SessionRepository } from './session.repository.js';

/**
 * Marks sessions as ended after a member was removed. They no longer work by then: gateways reject their tokens, and tenant-access
 * refuses to refresh them.
 */
@Subscribes(membershipRemoved, { scope: ({ userId }) => ({ user_id: userId }) })
export class OnMembershipRemoved implements EventHandler<typeof membershipRemoved> {
  constructor(private readonly sessions: SessionRepository) {}

  run({ userId, membershipId }: EventData<typeof membershipRemoved>, context: Context): void {
    this.sessions.endOfMembership(context, userId, membershipId);
  }
}
