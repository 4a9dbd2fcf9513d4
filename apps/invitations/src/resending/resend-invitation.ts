import type { InputOf } from '@gatehouse/contracts';
import { InvitationNotOpen, resendInvitation } from '@gatehouse/contracts/invitations';
import { InvitationWithdrawn, RoleUnknown } from '@gatehouse/contracts/tenant-access';
import { HandlesInSteps, type CallContext, type UseCase } from '@gatehouse/platform';
import { ResendActivation } from '../activations/resend-activation.js';
import { Deliverability } from '../delivery/deliverability.js';
import { InvitationAccess } from '../invitations/invitation-access.js';
import { InvitationPolicy } from '../invitations/invitation-policy.js';
import { requireOpen, type Invitation } from '../invitations/invitation.rules.js';
import { ReissueInvitation } from './reissue-invitation.js';

/** Sends an invitation again. The caller becomes its inviter, so the same rules apply as for a new one. */
@HandlesInSteps(resendInvitation)
export class ResendInvitation implements UseCase<typeof resendInvitation, CallContext> {
  constructor(
    private readonly access: InvitationAccess,
    private readonly resendActivation: ResendActivation,
    private readonly policy: InvitationPolicy,
    private readonly deliverability: Deliverability,
    private readonly reissue: ReissueInvitation,
  ) {}

  async run(
    { invitationId }: InputOf<typeof resendInvitation>,
    context: CallContext,
  ): Promise<undefined> {
    const invitation = await this.access.find(invitationId, context);
    requireOpen(invitation);
    const { organizationId } = invitation;
    if (invitation.purpose === 'activation')
      return this.resendActivation.resendOpen(organizationId, context);
    const input = await this.policy
      .requireAllowed(context, organizationId, invitation, true)
      .catch((error: unknown) => {
        throw problemFor(error, invitation);
      });
    await this.deliverability.require(context, invitation.email);
    await this.reissue.run(context, invitationId, input);
  }
}

/** A removed role is shown by the name it had. If the contact is gone, so is the invitation. */
function problemFor(error: unknown, { roles, roleNames }: Invitation): unknown {
  if (error instanceof InvitationWithdrawn) return new InvitationNotOpen({ status: 'revoked' });
  if (!(error instanceof RoleUnknown)) return error;
  return new RoleUnknown({ role: roleNames[roles.indexOf(error.data.role as string)] ?? '' });
}
