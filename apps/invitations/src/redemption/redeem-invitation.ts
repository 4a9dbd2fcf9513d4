import type { InputOf, UserId } from '@gatehouse/contracts';
import { ensureAccount, startSession, type Session } from '@gatehouse/contracts/identity';
import {
  InvitationInUse,
  InvitationUnknown,
  invitationAccepted,
  type redeemInvitation,
} from '@gatehouse/contracts/invitations';
import { AccessClosed, ensureMembership, NoAccount } from '@gatehouse/contracts/tenant-access';
import {
  Caller,
  hashToken,
  record,
  UnitOfWork,
  type CallContext,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { isSettled, LEASE_MS } from '../invitations/claim.rules.js';
import { type Claim, InvitationRepository } from '../invitations/invitation.repository.js';
import { type Invitation, requireRedeemable } from '../invitations/invitation.rules.js';
import { TimelineRepository } from '../invitations/timeline.repository.js';
import { RedemptionPolicy } from './redemption-policy.js';

type Input = InputOf<typeof redeemInvitation>;

interface Held {
  invitation: Invitation;
  claim: Claim;
  hash: Buffer;
}

/**
 * Turns a link into a membership, in steps that can each be done again: hold the invitation, ensure the account, ensure the
 * membership, begin the session, and only then use the link up. Wherever it breaks off, the link still works; and of a hundred that
 * try at once, one holds it.
 */
@Injectable()
export class RedeemInvitation implements UseCase<typeof redeemInvitation, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly policy: RedemptionPolicy,
    private readonly caller: Caller,
    private readonly timeline: TimelineRepository,
  ) {}

  async run(input: Input, context: CallContext): Promise<Session> {
    const held = await this.hold(input.token, context);
    try {
      await this.policy.require(held.invitation, context);
      const account = accountFor(input, held.invitation);
      const { userId, ...names } = await this.caller.call(context, ensureAccount, account);
      const { organizationId, roles, email, id: invitationId } = held.invitation;
      await this.caller.call(context, ensureMembership, {
        userId,
        organizationId,
        roles,
        person: { email, ...names },
        invitationId,
      });
      const begun = await this.begin({ userId, organizationId, invitationId }, context);
      await this.useUp(held, userId, context);
      if (begun === 'closed') throw new AccessClosed();
      return begun;
    } catch (error) {
      if (isSettled(error)) await this.letGo(held, context);
      throw error instanceof NoAccount ? new InvitationUnknown() : error;
    }
  }

  /** Where the organisation was shut at this moment there is a member, and no session: that comes once it is open again. */
  private async begin(
    input: InputOf<typeof startSession>,
    context: CallContext,
  ): Promise<Session | 'closed'> {
    try {
      return (await this.caller.call(context, startSession, input)).session;
    } catch (error) {
      if (error instanceof NoAccount) return 'closed';
      throw error;
    }
  }

  private hold(token: string, context: CallContext): Promise<Held> {
    const hash = hashToken(token);
    return this.work.run(context, scopeOf(hash), async (within) => {
      const invitation = await this.redeemable(hash, within);
      const claim = await this.invitations.claim(within, invitation.id, LEASE_MS, ['sent']);
      if (claim) return { invitation, claim, hash };
      // Whoever it was withdrawn from in between is told so, and not to come again.
      await this.redeemable(hash, within);
      throw new InvitationInUse({ retryAfterSeconds: LEASE_MS / 1000 });
    });
  }

  private async redeemable(hash: Buffer, within: Context): Promise<Invitation> {
    const link = await this.invitations.findByToken(within, hash);
    if (!link) throw new InvitationUnknown();
    requireRedeemable(link.invitation, link.newest, within.transaction.now);
    return link.invitation;
  }

  private useUp(
    { invitation, claim, hash }: Held,
    userId: UserId,
    context: CallContext,
  ): Promise<void> {
    return this.work.run(context, scopeOf(hash), async (within) => {
      const { id, organizationId } = invitation;
      const version = await this.invitations.accept(within, id, claim, userId);
      if (version === null) throw new InvitationUnknown();
      await this.timeline.add(within, [id], 'accepted', { actorId: userId });
      await record(within, invitationAccepted, {
        aggregateId: id,
        sequence: version,
        organizationId,
        data: { invitationId: id, organizationId, userId },
      });
    });
  }

  /** A step refused, so another try need not wait for the lease to run out. */
  private async letGo({ invitation, claim, hash }: Held, context: CallContext): Promise<void> {
    const release = this.work.run(context, scopeOf(hash), (within) =>
      this.invitations.release(within, invitation.id, claim),
    );
    await release.catch(() => undefined);
  }
}

const scopeOf = (hash: Buffer) => ({ token_hash: hash.toString('hex') });

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
