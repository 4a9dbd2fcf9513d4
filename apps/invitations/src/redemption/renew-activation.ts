import type { InputOf } from '@gatehouse/contracts';
import { InvitationUnknown, renewActivation } from '@gatehouse/contracts/invitations';
import {
  AccessClosed,
  InvitationWithdrawn,
  InviterNotAuthorized,
} from '@gatehouse/contracts/tenant-access';
import {
  HandlesInSteps,
  hashToken,
  UnitOfWork,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { InvitationRepository } from '../invitations/invitation.repository.js';
import { canRenew, type Invitation } from '../invitations/invitation.rules.js';
import { InvitationLinks } from '../sending/invitation-links.js';
import { RedemptionPolicy } from './redemption-policy.js';

const REFUSALS = [InvitationUnknown, InvitationWithdrawn, InviterNotAuthorized, AccessClosed];

/** Sends a new link to the address of an expired one. It goes nowhere else, so callers need no permission and learn nothing. */
@HandlesInSteps(renewActivation)
export class RenewActivation implements UseCase<typeof renewActivation, CallContext> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly policy: RedemptionPolicy,
    private readonly links: InvitationLinks,
  ) {}

  async run({ token }: InputOf<typeof renewActivation>, context: CallContext): Promise<undefined> {
    const hash = hashToken(token);
    const scope = { token_hash: hash.toString('hex') };
    const link = await this.work.run(context, scope, (within) =>
      this.invitations.findByToken(within, hash),
    );
    if (!link || !(await this.canRedeem(link.invitation, context))) return;
    await this.work.run(context, scope, async (within) => {
      const locked = await this.invitations.findByToken(within, hash, 'for change');
      const now = await within.transaction.now();
      if (locked && canRenew(locked.invitation, now)) {
        // The scope is limited to the old token, and the new link has another one.
        within.transaction.enter({ organization_id: locked.invitation.organizationId });
        await this.links.issue(within, { ...locked.invitation, renewedAt: now }, 'renewed');
      }
    });
  }

  private async canRedeem(invitation: Invitation, context: CallContext): Promise<boolean> {
    try {
      await this.policy.require(invitation, context);
      return true;
    } catch (error) {
      if (REFUSALS.some((kind) => error instanceof kind)) return false;
      throw error;
    }
  }
}
