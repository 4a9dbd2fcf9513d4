import type { InputOf } from '@gatehouse/contracts';
import { ensureAccount, startSession, type Session } from '@gatehouse/contracts/identity';
import { InvitationUnknown, redeemInvitation } from '@gatehouse/contracts/invitations';
import { AccessClosed, ensureMembership, NoAccount } from '@gatehouse/contracts/tenant-access';
import { RpcClient, HandlesInSteps, type CallContext, type UseCase } from '@gatehouse/platform';
import { isSettled } from '../invitations/claim.rules.js';
import type { Invitation } from '../invitations/invitation.rules.js';
import { LinkClaims } from './link-claims.js';
import { RedemptionPolicy } from './redemption-policy.js';

type Input = InputOf<typeof redeemInvitation>;

/**
 * Turns a link into a membership in idempotent steps: claim the invitation, ensure the account, ensure the membership, start the
 * session, and only then use the link up. If a step fails, the link still works.
 */
@HandlesInSteps(redeemInvitation)
export class RedeemInvitation implements UseCase<typeof redeemInvitation, CallContext> {
  constructor(
    private readonly claims: LinkClaims,
    private readonly policy: RedemptionPolicy,
    private readonly rpc: RpcClient,
  ) {}

  async run(input: Input, context: CallContext): Promise<Session> {
    const claimed = await this.claims.acquire(input.token, context);
    const { invitation } = claimed;
    const { organizationId, roles, email, id: invitationId } = invitation;
    try {
      await this.policy.require(invitation, context);
      const account = accountFor(input, invitation);
      const { userId, ...names } = await this.rpc.call(context, ensureAccount, account);
      const person = { email, ...names };
      const membership = { userId, organizationId, roles, person, invitationId };
      await this.rpc.call(context, ensureMembership, membership);
      const session = await this.startSession({ userId, organizationId, invitationId }, context);
      await this.claims.accept(claimed, userId, context);
      if (session === 'closed') throw new AccessClosed();
      return session;
    } catch (error) {
      if (isSettled(error)) await this.claims.release(claimed, context);
      throw error instanceof NoAccount ? new InvitationUnknown() : error;
    }
  }

  /** If the organisation was closed just now, the user is a member but gets no session until it is open again. */
  private async startSession(
    input: InputOf<typeof startSession>,
    context: CallContext,
  ): Promise<Session | 'closed'> {
    try {
      return (await this.rpc.call(context, startSession, input)).session;
    } catch (error) {
      if (error instanceof NoAccount) return 'closed';
      throw error;
    }
  }
}

const accountFor = (
  { password, firstName, lastName, language }: Input,
  invitation: Invitation,
) => ({
  invitationId: invitation.id,
  email: invitation.email,
  password,
  firstName: firstName ?? invitation.firstName,
  lastName: lastName ?? invitation.lastName,
  language: language ?? invitation.language,
  externalId: invitation.externalId,
  platformRole: invitation.platformRole,
});
