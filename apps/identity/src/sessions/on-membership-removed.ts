import type { EventData } from '@gatehouse/contracts';
import { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import { type Context, type EventHandler, Subscribes } from '@gatehouse/platform';
import { SessionRepository } from './session.repository.js';

/**
 * Tidies up after somebody was taken out of an organisation. Their sessions in it are over by then, as those of a customer that was
 * shut out are; this is what makes the list of sessions say so.
 */
@Subscribes(membershipRemoved, { scope: ({ userId }) => ({ user_id: userId }) })
export class OnMembershipRemoved implements EventHandler<typeof membershipRemoved> {
  constructor(private readonly sessions: SessionRepository) {}

  run(
    { userId, membershipId }: EventData<typeof membershipRemoved>,
    context: Context,
  ): Promise<void> {
    return this.sessions.endOfMembership(context, userId, membershipId);
  }
}
