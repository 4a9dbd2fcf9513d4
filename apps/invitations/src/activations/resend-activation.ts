import { emailKey, type CustomerId, type InputOf } from '@gatehouse/contracts';
import { InvitationExists, resendActivation } from '@gatehouse/contracts/invitations';
import { getActivation, type Activation } from '@gatehouse/contracts/tenant-access';
import {
  RpcClient,
  HandlesInSteps,
  UnitOfWork,
  memberOf,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { Deliverability } from '../delivery/deliverability.js';
import { InvitationLinks } from '../sending/invitation-links.js';
import { SendingQuota } from '../sending/sending-quota.js';
import { ActivationInvitations } from './activation-invitations.js';

@HandlesInSteps(resendActivation)
export class ResendActivation implements UseCase<typeof resendActivation, CallContext> {
  constructor(
    private readonly rpc: RpcClient,
    private readonly work: UnitOfWork,
    private readonly quota: SendingQuota,
    private readonly activations: ActivationInvitations,
    private readonly deliverability: Deliverability,
    private readonly links: InvitationLinks,
  ) {}

  async run(
    { customerId }: InputOf<typeof resendActivation>,
    context: CallContext,
  ): Promise<undefined> {
    await this.send(await this.rpc.call(context, getActivation, { customerId }), context);
  }

  /** Resends the open activation, even while the customer's access is off. */
  async resendOpen(customerId: CustomerId, context: CallContext): Promise<undefined> {
    const input = { customerId, isResend: true };
    const activation = await this.rpc.call(context, getActivation, input);
    await this.deliverability.require(context, activation.email);
    await this.send(activation, context);
  }

  private async send(activation: Activation, context: CallContext): Promise<void> {
    const { organizationId, userId } = memberOf(context);
    await this.work.run(context, { organization_id: organizationId }, async (within) => {
      const sender = { organizationId, inviterId: userId };
      await this.quota.require(within, sender, emailKey(activation.email));
      const invitation = await this.activations.open(within, activation);
      if (!invitation) throw new InvitationExists({});
      await this.links.issue(within, invitation);
    });
  }
}
