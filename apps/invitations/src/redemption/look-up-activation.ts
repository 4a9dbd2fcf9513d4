import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { findAccount } from '@gatehouse/contracts/identity';
import { InvitationUnknown, lookUpActivation } from '@gatehouse/contracts/invitations';
import {
  RpcClient,
  HandlesInSteps,
  hashToken,
  UnitOfWork,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { requireRedeemable, type Invitation } from '../invitations/invitation.rules.js';
import { TimelineRepository } from '../invitations/timeline.repository.js';
import { RedemptionPolicy } from './redemption-policy.js';

/** Looking up a link does not use it up, so mail scanners do no harm. The first time is recorded in the timeline. */
@HandlesInSteps(lookUpActivation)
export class LookUpActivation implements UseCase<typeof lookUpActivation, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly policy: RedemptionPolicy,
    private readonly rpc: RpcClient,
    private readonly timeline: TimelineRepository,
  ) {}

  async run(
    { token }: InputOf<typeof lookUpActivation>,
    context: CallContext,
  ): Promise<OutputOf<typeof lookUpActivation>> {
    const invitation = await this.find(token, context);
    const { id, organizationId, email, firstName, lastName, language, expiresAt } = invitation;
    const name = await this.policy.require(invitation, context);
    const { exists } = await this.rpc.call(context, findAccount, { email, invitationId: id });
    return {
      organization: { id: organizationId, name },
      email,
      firstName,
      lastName,
      language,
      expiresAt: expiresAt ?? invitation.createdAt,
      accountExists: exists,
    };
  }

  private find(token: string, context: CallContext): Promise<Invitation> {
    const hash = hashToken(token);
    return this.work.run(context, { token_hash: hash.toString('hex') }, async (within) => {
      const link = await this.invitations.findByToken(within, hash);
      if (!link) throw new InvitationUnknown();
      requireRedeemable(link.invitation, link.newest, await within.transaction.now());
      if (await this.invitations.markOpened(within, hash))
        this.timeline.add(within, [link.invitation.id], 'opened');
      return link.invitation;
    });
  }
}
