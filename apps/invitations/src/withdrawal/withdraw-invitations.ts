import type { CloudEvent, Event, EventData } from '@gatehouse/contracts';
import { InvitationInUse } from '@gatehouse/contracts/invitations';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable, type Type } from '@nestjs/common';
import { LEASE_MS } from '../invitations/claim.rules.js';
import {
  type WithdrawalCause,
  InvitationRepository,
} from '../invitations/invitation.repository.js';
import { withdrawBecause } from '../invitations/invitation.rules.js';
import { InvitationRevoker } from './invitation-revoker.js';

/**
 * What an offer rests on may go away: then no offer outlives it, and whoever looks at one reads why. The organisation is asked at each
 * look at a link, so it is refused from the moment on at which that is gone; this makes it visible to those who manage it.
 * @param groundOf what has gone; null where the event tells of no loss
 */
export function withdrawOffers<E extends Event>(
  groundOf: (data: EventData<E>, at: Date) => WithdrawalCause | null,
): Type<Reaction<E>> {
  @Injectable()
  class WithdrawOffers implements Reaction<E> {
    constructor(
      private readonly invitations: InvitationRepository,
      private readonly revoker: InvitationRevoker,
    ) {}

    async run(data: EventData<E>, context: Context, { time }: CloudEvent): Promise<void> {
      const ground = groundOf(data, new Date(time));
      if (!ground) return;
      const resting = await this.invitations.listAffected(context, ground);
      // One that is being redeemed is waited for: it was begun before, and whoever comes in by it is a member.
      if (await this.invitations.isAnyClaimed(context, resting))
        throw new InvitationInUse({ retryAfterSeconds: LEASE_MS / 1000 });
      for (const invitation of resting)
        await this.revoker.saveWithdrawn(context, withdrawBecause(invitation, ground.because));
    }
  }
  return WithdrawOffers;
}
