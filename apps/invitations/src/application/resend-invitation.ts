import type { InputOf } from '@gatehouse/contracts';
import type { resendInvitation } from '@gatehouse/contracts/invitations';
import type { CallContext, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { requireOpen } from '../domain/invitation.js';
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
    private readonly anew: SendAnew,
  ) {}

  async run(
    { invitationId }: InputOf<typeof resendInvitation>,
    context: CallContext,
  ): Promise<undefined> {
    const invitation = await this.oversight.find(invitationId, context);
    requireOpen(invitation);
    const { organizationId } = invitation;
    if (invitation.purpose === 'activation')
      return this.activation.run({ customerId: organizationId }, context);
    const offer = await this.offers.require(context, organizationId, invitation);
    await this.anew.run(context, invitationId, offer);
  }
}
