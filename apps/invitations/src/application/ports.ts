import type { ClaimId, OrganizationId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Invitation } from '../domain/invitation.js';

export interface Link {
  invitation: Invitation;
  /** Whether a newer link has taken its place. */
  newest: boolean;
}

/** One redemption's hold on an invitation. */
export interface Claim {
  id: ClaimId;
}

export abstract class InvitationRepository {
  abstract create(context: Context, invitation: Invitation): Promise<void>;
  abstract save(context: Context, invitation: Invitation): Promise<void>;
  /** What a token belongs to, under the scope of that token; locked until the transaction ends, where it is to be changed. */
  abstract findByToken(context: Context, hash: Buffer, lock?: 'for change'): Promise<Link | null>;
  /** The open activation of a customer, locked. */
  abstract findOpenActivation(
    context: Context,
    organizationId: OrganizationId,
  ): Promise<Invitation | null>;
  /** Everything that is still offered in an organisation, locked. */
  abstract listOpen(context: Context, organizationId: OrganizationId): Promise<Invitation[]>;
  /** Makes a token the newest link. */
  abstract addLink(context: Context, invitation: Invitation, hash: Buffer): Promise<void>;
  /** Takes hold for a while. @returns null where another redemption holds it */
  abstract claim(context: Context, invitation: Invitation, leaseMs: number): Promise<Claim | null>;
  abstract release(context: Context, invitation: Invitation, claim: Claim): Promise<void>;
  /** Marks as accepted, if it is still held and still offered. @returns whether it was */
  abstract complete(
    context: Context,
    invitation: Invitation,
    claim: Claim,
    userId: UserId,
  ): Promise<boolean>;
}
