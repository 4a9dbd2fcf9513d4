import type { EventData } from '@gatehouse/contracts';
import type { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SessionRepository } from './session.repository.js';

/**
 * Tidies up after somebody was taken out of an organisation. Their sessions in it are over by then, as those of a customer that was
 * shut out are; this is what makes the list of sessions say so.
 */
@Injectable()
export class OnMembershipRemoved implements Reaction<typeof membershipRemoved> {
  constructor(private readonly sessions: SessionRepository) {}

  run(
    { userId, membershipId }: EventData<typeof membershipRemoved>,
    context: Context,
  ): Promise<void> {
    return this.sessions.endOfMembership(context, userId, membershipId);
  }
}
