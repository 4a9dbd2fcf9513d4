import { emailKey, type InputOf } from '@gatehouse/contracts';
import { InvitationExists, type resendActivation } from '@gatehouse/contracts/invitations';
import { getActivation } from '@gatehouse/contracts/tenant-access';
import { Caller, UnitOfWork, userOf, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Activations } from './activations.js';
import { Links } from './links.js';
import { SendingRoom } from './sending-room.js';

@Injectable()
export class ResendActivation implements UseCase<typeof resendActivation, CallContext> {
  constructor(
    private readonly caller: Caller,
    private readonly work: UnitOfWork,
    private readonly room: SendingRoom,
    private readonly activations: Activations,
    private readonly links: Links,
  ) {}

  async run(
    { customerId }: InputOf<typeof resendActivation>,
    context: CallContext,
  ): Promise<undefined> {
    const activation = await this.caller.call(context, getActivation, { customerId });
    const { organizationId, userId } = userOf(context);
    await this.work.run(context, { organization_id: organizationId }, async (within) => {
      const sender = { organizationId, inviterId: userId };
      await this.room.require(within, sender, emailKey(activation.email));
      const invitation = await this.activations.open(within, activation);
      if (!invitation) throw new InvitationExists({});
      await this.links.issue(within, invitation);
    });
  }
}
