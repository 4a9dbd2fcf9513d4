import type { InputOf } from '@gatehouse/contracts';
import type { getInvitationTimeline } from '@gatehouse/contracts/invitations';
import { organizationOf, UnitOfWork, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Oversight } from './oversight.js';
import { Timeline } from './ports.js';

@Injectable()
export class GetInvitationTimeline implements UseCase<typeof getInvitationTimeline, CallContext> {
  constructor(
    private readonly oversight: Oversight,
    private readonly work: UnitOfWork,
    private readonly timeline: Timeline,
  ) {}

  async run(
    { invitationId, ...request }: InputOf<typeof getInvitationTimeline>,
    context: CallContext,
  ) {
    await this.oversight.find(invitationId, context);
    const scope = { organization_id: organizationOf(context) };
    return this.work.run(context, scope, (within) =>
      this.timeline.list(within, invitationId, request),
    );
  }
}
