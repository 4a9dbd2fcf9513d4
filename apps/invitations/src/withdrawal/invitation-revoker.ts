import { InvitationInUse, invitationRevoked } from '@gatehouse/contracts/invitations';
import { takeBackMembership } from '@gatehouse/contracts/tenant-access';
import { actorIdOf, Caller, record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { LEASE_MS } from '../invitations/claim.rules.js';
import { InvitationRepository, type Claim } from '../invitations/invitation.repository.js';
import { withdraw, type Invitation } from '../invitations/invitation.rules.js';
import { TimelineRepository } from '../invitations/timeline.repository.js';

/** Withdraws invitations. */
@Injectable()
export class InvitationRevoker {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly timeline: TimelineRepository,
    private readonly caller: Caller,
  ) {}

  /** One that is locked. */
  async revoke(context: Context, invitation: Invitation): Promise<void> {
    await this.saveWithdrawn(context, withdraw(invitation));
  }

  /**
   * One that was locked and whose link is dead now: for good, or until it is sent anew. A redemption that broke off may have left a
   * member behind, or still do so; whoever it is never accepted, so they are taken out, and nobody comes in by this one any more.
   */
  async saveWithdrawn(context: Context, lapsed: Invitation): Promise<void> {
    const { id: invitationId, organizationId } = lapsed;
    const wasTried = await this.invitations.wasEverClaimed(context, invitationId);
    if (wasTried)
      await this.caller.call(context, takeBackMembership, { organizationId, invitationId });
    const after = wasTried ? { ...lapsed, status: 'revoked' as const } : lapsed;
    await this.invitations.save(context, after);
    if (after.status === 'revoked') await this.recordRevoked(context, after, after.version);
    else await this.addToTimeline(context, after.id);
  }

  /**
   * One that is held; that it was withdrawn before changes nothing.
   * @throws InvitationInUse where the hold has run out and somebody else has it
   */
  async revokeClaimed(context: Context, invitation: Invitation, claim: Claim): Promise<void> {
    const { id } = invitation;
    const version = await this.invitations.revoke(context, id, claim);
    if (version !== null) {
      await this.recordRevoked(context, invitation, version);
      return;
    }
    await this.invitations.release(context, id, claim);
    const current = await this.invitations.find(context, id);
    if (current?.status !== 'revoked')
      throw new InvitationInUse({ retryAfterSeconds: LEASE_MS / 1000 });
  }

  private async recordRevoked(
    context: Context,
    { id, organizationId }: Invitation,
    version: number,
  ): Promise<void> {
    await this.addToTimeline(context, id);
    await record(context, invitationRevoked, {
      aggregateId: id,
      sequence: version,
      organizationId,
      data: { invitationId: id, organizationId },
    });
  }

  private addToTimeline(context: Context, id: Invitation['id']): Promise<void> {
    return this.timeline.add(context, [id], 'revoked', { actorId: actorIdOf(context.actor) });
  }
}
