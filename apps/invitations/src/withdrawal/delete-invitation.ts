import type { InputOf } from '@gatehouse/contracts';
import { deleteInvitation } from '@gatehouse/contracts/invitations';
import { removeMembership } from '@gatehouse/contracts/tenant-access';
import { RpcClient, HandlesInSteps, type CallContext, type UseCase } from '@gatehouse/platform';
import { isSettled } from '../invitations/claim.rules.js';
import { InvitationAccess } from '../invitations/invitation-access.js';
import { DeletionClaims } from './deletion-claims.js';

/** Withdraws an invitation and removes its user from the organisation. The status is set last, so a deletion that failed can be retried. */
@HandlesInSteps(deleteInvitation)
export class DeleteInvitation implements UseCase<typeof deleteInvitation, CallContext> {
  constructor(
    private readonly access: InvitationAccess,
    private readonly claims: DeletionClaims,
    private readonly rpc: RpcClient,
  ) {}

  async run(
    { invitationId }: InputOf<typeof deleteInvitation>,
    context: CallContext,
  ): Promise<undefined> {
    const { id } = await this.access.find(invitationId, context);
    const claimed = await this.claims.acquire(id, context);
    const { organizationId, status, acceptedBy } = claimed.invitation;
    // Someone who accepted an invitation that is already revoked may have come back by another one.
    const userId = status === 'accepted' ? acceptedBy : null;
    try {
      await this.rpc.call(context, removeMembership, {
        organizationId,
        invitationId,
        ...(userId ? { userId } : {}),
      });
      await this.claims.revoke(claimed, context);
    } catch (error) {
      if (isSettled(error)) await this.claims.release(claimed, context);
      throw error;
    }
  }
}
