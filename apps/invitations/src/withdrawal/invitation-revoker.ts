import { InvitationInUse, invitationRevoked } from '@gatehouse/contracts/invitations';
import { revokeInvitedMembership } from '@gatehouse/contracts/tenant-access';
import { actorIdOf, RpcClient, record, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { LEASE_MS } from '../invitations/claim.rules.js';
import {
  InvitationClaimRepository,
  type Claim,
} from '../invitations/invitation-claim.repository.js';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { withdraw, type Invitation } from '../invitations/invitation.rules.js';
import { TimelineRepository } from '../invitations/timeline.repository.js';

/** Revokes invitations, and removes members whom an unfinished redemption may have left behind. */
@Injectable()
export class InvitationRevoker {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly claims: InvitationClaimRepository,
    private readonly timeline: TimelineRepository,
    private readonly rpc: RpcClient,
  ) {}

  /** Revokes an invitation that is locked. */
  async revoke(context: Context, invitation: Invitation): Promise<void> {
    await this.saveWithdrawn(context, withdraw(invitation));
  }

  /**
   * Saves an invitation that is locked and was withdrawn. If a redemption was ever started, it may have created a membership or may
   * still do so: that membership is taken back, and the invitation is revoked for good.
   */
  async saveWithdrawn(context: Context, withdrawn: Invitation): Promise<void> {
    const { id: invitationId, organizationId } = withdrawn;
    const wasClaimed = await this.claims.wasEverClaimed(context, invitationId);
    if (wasClaimed)
      await this.rpc.call(context, revokeInvitedMembership, { organizationId, invitationId });
    const after = wasClaimed ? { ...withdrawn, status: 'revoked' as const } : withdrawn;
    await this.invitations.save(context, after);
    if (after.status === 'revoked') await this.recordRevoked(context, after, after.version);
    else this.addToTimeline(context, after.id);
  }

  /** Revokes a claimed invitation, unless it is revoked already. @throws InvitationInUse if the claim was lost */
  async revokeClaimed(context: Context, invitation: Invitation, claim: Claim): Promise<void> {
    const { id } = invitation;
    const version = await this.claims.revoke(context, id, claim);
    if (version !== null) {
      await this.recordRevoked(context, invitation, version);
      return;
    }
    this.claims.release(context, id, claim);
    const current = await this.invitations.find(context, id);
    if (current?.status !== 'revoked')
      throw new InvitationInUse({ retryAfterSeconds: LEASE_MS / 1000 });
  }

  private async recordRevoked(
    context: Context,
    { id, organizationId }: Invitation,
    version: number,
  ): Promise<void> {
    this.addToTimeline(context, id);
    await record(context, invitationRevoked, {
      aggregateId: id,
      sequence: version,
      organizationId,
      data: { invitationId: id, organizationId },
    });
  }

  private addToTimeline(context: Context, id: Invitation['id']): void {
    this.timeline.add(context, [id], 'revoked', { actorId: actorIdOf(context.actor) });
  }
}
