import { InvitationInUse } from '@gatehouse/contracts/invitations';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { LEASE_MS } from '../invitations/claim.rules.js';
import { InvitationClaimRepository } from '../invitations/invitation-claim.repository.js';
import {
  InvitationRepository,
  type WithdrawalCause,
} from '../invitations/invitation.repository.js';
import { withdrawBecause } from '../invitations/invitation.rules.js';
import { InvitationRevoker } from './invitation-revoker.js';

/**
 * Withdraws the open invitations that depend on something that is gone. Links are refused from the moment it is gone, since
 * the organisation is asked on every use; this makes it visible to those who manage the invitations.
 */
@Injectable()
export class WithdrawInvitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly claims: InvitationClaimRepository,
    private readonly revoker: InvitationRevoker,
  ) {}

  /** @throws InvitationInUse while one of them is being redeemed or deleted: the event is then retried */
  async run(context: Context, cause: WithdrawalCause): Promise<void> {
    const affected = await this.invitations.listAffected(context, cause);
    if (await this.claims.isAnyClaimed(context, affected))
      throw new InvitationInUse({ retryAfterSeconds: LEASE_MS / 1000 });
    for (const invitation of affected)
      await this.revoker.saveWithdrawn(context, withdrawBecause(invitation, cause.because));
  }
}
