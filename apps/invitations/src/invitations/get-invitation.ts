import type { InputOf } from '@gatehouse/contracts';
import { getInvitation, type Invitation } from '@gatehouse/contracts/invitations';
import {
  HandlesInSteps,
  organizationOf,
  UnitOfWork,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { InvitationAccess } from './invitation-access.js';
import { InvitationViewRepository } from './invitation-view.repository.js';

@HandlesInSteps(getInvitation)
export class GetInvitation implements UseCase<typeof getInvitation, CallContext> {
  constructor(
    private readonly access: InvitationAccess,
    private readonly work: UnitOfWork,
    private readonly views: InvitationViewRepository,
  ) {}

  async run(
    { invitationId }: InputOf<typeof getInvitation>,
    context: CallContext,
  ): Promise<Invitation> {
    await this.access.find(invitationId, context);
    const scope = { organization_id: organizationOf(context) };
    return this.work.run(context, scope, (within) => this.views.require(within, invitationId));
  }
}
