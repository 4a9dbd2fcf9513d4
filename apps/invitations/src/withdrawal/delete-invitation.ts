import { setTimeout as sleep } from 'node:timers/promises';
import type { InputOf } from '@gatehouse/contracts';
import { InvitationInUse, type deleteInvitation } from '@gatehouse/contracts/invitations';
import { removeMembership } from '@gatehouse/contracts/tenant-access';
import {
  Caller,
  organizationOf,
  UnitOfWork,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { isSettled, LEASE_MS } from '../invitations/claim.rules.js';
import { InvitationAccess } from '../invitations/invitation-access.js';
import { type Claim, InvitationRepository } from '../invitations/invitation.repository.js';
import type { Invitation } from '../invitations/invitation.rules.js';
import { InvitationRevoker } from './invitation-revoker.js';

interface Held {
  invitation: Invitation;
  claim: Claim;
}

/** How long a deletion waits for a redemption that is under way: most are over by then. */
const PATIENCE_MS = 3_000;
const PAUSE_MS = 100;

/**
 * Withdraws an invitation and takes its user out of the organisation (B8). It holds the invitation as a redemption does, so of the two
 * one goes first (F2); and it ends with the status, so that one that broke off can be done again.
 */
@Injectable()
export class DeleteInvitation implements UseCase<typeof deleteInvitation, CallContext> {
  constructor(
    private readonly access: InvitationAccess,
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly caller: Caller,
    private readonly revoker: InvitationRevoker,
  ) {}

  async run(
    { invitationId }: InputOf<typeof deleteInvitation>,
    context: CallContext,
  ): Promise<undefined> {
    const { id } = await this.access.find(invitationId, context);
    const held = await this.hold(id, context);
    const { organizationId, status, acceptedBy } = held.invitation;
    // Who had accepted one that was withdrawn since may have come back by another.
    const userId = status === 'accepted' ? acceptedBy : null;
    try {
      await this.caller.call(context, removeMembership, {
        organizationId,
        invitationId,
        ...(userId ? { userId } : {}),
      });
      await this.within(context, (within) =>
        this.revoker.revokeClaimed(within, held.invitation, held.claim),
      );
    } catch (error) {
      if (isSettled(error)) await this.letGo(id, held.claim, context);
      throw error;
    }
  }

  private async letGo(id: Invitation['id'], claim: Claim, context: CallContext): Promise<void> {
    const release = this.within(context, (within) => this.invitations.release(within, id, claim));
    await release.catch(() => undefined);
  }

  private async hold(id: Invitation['id'], context: CallContext): Promise<Held> {
    const until = Math.min(Date.now() + PATIENCE_MS, context.deadline - PAUSE_MS);
    for (;;) {
      const held = await this.within(context, (within) => this.tryToHold(id, within));
      if (held) return held;
      if (Date.now() + PAUSE_MS > until)
        throw new InvitationInUse({ retryAfterSeconds: LEASE_MS / 1000 });
      await sleep(PAUSE_MS);
    }
  }

  private async tryToHold(id: Invitation['id'], within: Context): Promise<Held | null> {
    const claim = await this.invitations.claim(within, id, LEASE_MS, [
      'draft',
      'sent',
      'accepted',
      'revoked',
    ]);
    const invitation = claim && (await this.invitations.find(within, id));
    return invitation && { invitation, claim };
  }

  private within<T>(context: CallContext, work: (within: Context) => Promise<T>): Promise<T> {
    return this.work.run(context, { organization_id: organizationOf(context) }, work);
  }
}
