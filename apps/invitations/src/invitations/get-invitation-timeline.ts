import type { InputOf } from '@gatehouse/contracts';
import { getInvitationTimeline } from '@gatehouse/contracts/invitations';
import {
  HandlesInSteps,
  organizationOf,
  UnitOfWork,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { InvitationAccess } from './invitation-access.js';
import { TimelineRepository } from './timeline.repository.js';

@HandlesInSteps(getInvitationTimeline)
export class GetInvitationTimeline implements UseCase<typeof getInvitationTimeline, CallContext> {
  constructor(
    private readonly access: InvitationAccess,
    private readonly work: UnitOfWork,
    private readonly timeline: TimelineRepository,
  ) {}

  async run(
    { invitationId, ...request }: InputOf<typeof getInvitationTimeline>,
    context: CallContext,
  ) {
    await this.access.find(invitationId, context);
    const scope = { organization_id: organizationOf(context) };
    return this.work.run(context, scope, (within) =>
      this.timeline.list(within, invitationId, request),
    );
  }
}
