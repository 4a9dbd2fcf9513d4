import type { InputOf } from '@gatehouse/contracts';
import { InvitationNotOpen, type resendInvitation } from '@gatehouse/contracts/invitations';
import { InvitationWithdrawn, RoleUnknown } from '@gatehouse/contracts/tenant-access';
import type { CallContext, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { requireOpen, type Invitation } from '../domain/invitation.js';
import { Deliverability } from './deliverability.js';
import { Offers } from './offers.js';
import { Oversight } from './oversight.js';
import { ResendActivation } from './resend-activation.js';
import { SendAnew } from './send-anew.js';

/** Sends an invitation anew. Whoever does so offers it from then on, so it is judged as if it were theirs. */
@Injectable()
export class ResendInvitation implements UseCase<typeof resendInvitation, CallContext> {
  constructor(
    private readonly oversight: Oversight,
    private readonly activation: ResendActivation,
    private readonly offers: Offers,
    private readonly deliverability: Deliverability,
    private readonly anew: SendAnew,
  ) {}

  async run(
    { invitationId }: InputOf<typeof resendInvitation>,
    context: CallContext,
  ): Promise<undefined> {
    const invitation = await this.oversight.find(invitationId, context);
    requireOpen(invitation);
    const { organizationId } = invitation;
    if (invitation.purpose === 'activation') return this.activation.again(organizationId, context);
    const offer = await this.offers
      .require(context, organizationId, invitation, true)
      .catch((error: unknown) => {
        throw named(error, invitation);
      });
    await this.deliverability.require(context, invitation.email);
    await this.anew.run(context, invitationId, offer);
  }
}

/** A role that was removed a moment ago is called what it was called when it was offered. With its contact gone, the invitation is over. */
function named(error: unknown, { roles, roleNames }: Invitation): unknown {
  if (error instanceof InvitationWithdrawn) return new InvitationNotOpen({ status: 'revoked' });
  if (!(error instanceof RoleUnknown)) return error;
  return new RoleUnknown({ role: roleNames[roles.indexOf(error.data.role as string)] ?? '' });
}
