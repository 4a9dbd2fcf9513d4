import type { UserId } from '@gatehouse/contracts';
import {
  invitationAccepted,
  InvitationInUse,
  InvitationUnknown,
} from '@gatehouse/contracts/invitations';
import { hashToken, record, UnitOfWork, type CallContext, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { LEASE_MS } from '../invitations/claim.rules.js';
import {
  InvitationClaimRepository,
  type Claim,
} from '../invitations/invitation-claim.repository.js';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { requireRedeemable, type Invitation } from '../invitations/invitation.rules.js';
import { TimelineRepository } from '../invitations/timeline.repository.js';

/** An invitation that one redemption has claimed by its link. */
export interface ClaimedLink {
  invitation: Invitation;
  claim: Claim;
  tokenHash: Buffer;
}

/** Claims invitations for a redemption: of many that try at once, one gets the claim. Each method is one transaction. */
@Injectable()
export class LinkClaims {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly claims: InvitationClaimRepository,
    private readonly timeline: TimelineRepository,
  ) {}

  /** @throws InvitationInUse while another redemption or a deletion holds the claim; also if the link does not work any more */
  acquire(token: string, context: CallContext): Promise<ClaimedLink> {
    const tokenHash = hashToken(token);
    return this.work.run(context, scopeOf(tokenHash), async (within) => {
      // Asked in one turn, which is one message to the database. If the link does not work, the claim is rolled back.
      const [invitation, claim] = await Promise.all([
        this.findRedeemable(tokenHash, within),
        this.claims.acquireByLink(within, tokenHash, LEASE_MS),
      ]);
      if (claim) return { invitation, claim, tokenHash };
      // If it was withdrawn in the meantime, say so instead of asking to retry.
      await this.findRedeemable(tokenHash, within);
      throw new InvitationInUse({ retryAfterSeconds: LEASE_MS / 1000 });
    });
  }

  /** Uses the link up. @throws InvitationUnknown if the claim was lost */
  accept(
    { invitation: { id, organizationId }, claim, tokenHash }: ClaimedLink,
    userId: UserId,
    context: CallContext,
  ): Promise<void> {
    return this.work.run(context, scopeOf(tokenHash), async (within) => {
      const version = await this.claims.accept(within, id, claim, userId);
      if (version === null) throw new InvitationUnknown();
      this.timeline.add(within, [id], 'accepted', { actorId: userId });
      await record(within, invitationAccepted, {
        aggregateId: id,
        sequence: version,
        organizationId,
        data: { invitationId: id, organizationId, userId },
      });
    });
  }

  /** Lets the next attempt start at once. Never fails: the claim expires by itself. */
  async release(
    { invitation, claim, tokenHash }: ClaimedLink,
    context: CallContext,
  ): Promise<void> {
    const release = this.work.run(context, scopeOf(tokenHash), (within) =>
      this.claims.release(within, invitation.id, claim),
    );
    await release.catch(() => undefined);
  }

  private async findRedeemable(tokenHash: Buffer, within: Context): Promise<Invitation> {
    const link = await this.invitations.findByToken(within, tokenHash);
    if (!link) throw new InvitationUnknown();
    requireRedeemable(link.invitation, link.newest, await within.transaction.now());
    return link.invitation;
  }
}

const scopeOf = (tokenHash: Buffer) => ({ token_hash: tokenHash.toString('hex') });
