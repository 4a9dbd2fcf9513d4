import type { ClaimId, InvitationId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Invitation } from './invitation.rules.js';

/** A lease on an invitation, held by one redemption or one deletion. */
export interface Claim {
  id: ClaimId;
}

/** Claims on invitations. Only the holder of the claim may redeem or delete the invitation. */
export abstract class InvitationClaimRepository {
  /** Whether any of them is being redeemed or deleted. */
  abstract isAnyClaimed(context: Context, invitations: Invitation[]): Promise<boolean>;
  /** Whether a redemption was ever started: then the user may be a member although the invitation was not accepted. */
  abstract wasEverClaimed(context: Context, id: InvitationId): Promise<boolean>;
  /** @returns null if another claim is active, or the invitation is in none of these states */
  abstract acquire(
    context: Context,
    id: InvitationId,
    leaseMs: number,
    states: Invitation['status'][],
  ): Promise<Claim | null>;
  /** Like {@link acquire}, for a sent invitation by the hash of its newest link. */
  abstract acquireByLink(
    context: Context,
    tokenHash: Buffer,
    leaseMs: number,
  ): Promise<Claim | null>;
  /** Ends the lease; that there was a claim stays on record. */
  abstract release(context: Context, id: InvitationId, claim: Claim): void;
  /** Marks as accepted, if the claim is still valid. @returns the new version, or null if it was not */
  abstract accept(
    context: Context,
    id: InvitationId,
    claim: Claim,
    userId: UserId,
  ): Promise<number | null>;
  /** Marks as revoked, if the claim is still valid. @returns the new version, or null if it was not */
  abstract revoke(context: Context, id: InvitationId, claim: Claim): Promise<number | null>;
}
