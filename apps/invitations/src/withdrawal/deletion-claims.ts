import { setTimeout as sleep } from 'node:timers/promises';
import type { InvitationId } from '@gatehouse/contracts';
import { InvitationInUse } from '@gatehouse/contracts/invitations';
import { organizationOf, UnitOfWork, type CallContext, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { LEASE_MS } from '../invitations/claim.rules.js';
import {
  InvitationClaimRepository,
  type Claim,
} from '../invitations/invitation-claim.repository.js';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import type { Invitation } from '../invitations/invitation.rules.js';
import { InvitationRevoker } from './invitation-revoker.js';

/** How long a deletion waits for a redemption in progress. Most finish within this time. */
const MAX_WAIT_MS = 3_000;
const RETRY_INTERVAL_MS = 100;

export interface ClaimedInvitation {
  invitation: Invitation;
  claim: Claim;
}

/** Claims invitations for deletion, so that a deletion and a redemption never overlap. */
@Injectable()
export class DeletionClaims {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly claims: InvitationClaimRepository,
    private readonly revoker: InvitationRevoker,
  ) {}

  /** Waits for a redemption in progress. @throws InvitationInUse if it takes too long */
  async acquire(id: InvitationId, context: CallContext): Promise<ClaimedInvitation> {
    const until = Math.min(Date.now() + MAX_WAIT_MS, context.deadline - RETRY_INTERVAL_MS);
    for (;;) {
      const claimed = await this.within(context, (within) => this.tryToClaim(id, within));
      if (claimed) return claimed;
      if (Date.now() + RETRY_INTERVAL_MS > until)
        throw new InvitationInUse({ retryAfterSeconds: LEASE_MS / 1000 });
      await sleep(RETRY_INTERVAL_MS);
    }
  }

  /** @throws InvitationInUse if the claim was lost */
  revoke({ invitation, claim }: ClaimedInvitation, context: CallContext): Promise<void> {
    return this.within(context, (within) => this.revoker.revokeClaimed(within, invitation, claim));
  }

  /** Lets the next attempt start at once. Never fails: the claim expires by itself. */
  async release({ invitation, claim }: ClaimedInvitation, context: CallContext): Promise<void> {
    const release = this.within(context, (within) =>
      this.claims.release(within, invitation.id, claim),
    );
    await release.catch(() => undefined);
  }

  private async tryToClaim(id: InvitationId, within: Context): Promise<ClaimedInvitation | null> {
    const claim = await this.claims.acquire(within, id, LEASE_MS, [
      'draft',
      'sent',
      'accepted',
      'revoked',
    ]);
    const invitation = claim && (await this.invitations.find(within, id));
    return invitation && { invitation, claim };
  }

  private within<T>(context: CallContext, work: (within: Context) => T | Promise<T>): Promise<T> {
    return this.work.run(context, { organization_id: organizationOf(context) }, work);
  }
}
