import type { InputOf } from '@gatehouse/contracts';
import { listCustomerInvitations } from '@gatehouse/contracts/invitations';
import {
  HandlesInSteps,
  organizationOf,
  UnitOfWork,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { requireNotSelf } from './invitation-access.js';
import { InvitationPolicy } from './invitation-policy.js';
import { InvitationViewRepository } from './invitation-view.repository.js';

@HandlesInSteps(listCustomerInvitations)
export class ListCustomerInvitations implements UseCase<
  typeof listCustomerInvitations,
  CallContext
> {
  constructor(
    private readonly policy: InvitationPolicy,
    private readonly work: UnitOfWork,
    private readonly views: InvitationViewRepository,
  ) {}

  async run(
    { customerId, ...request }: InputOf<typeof listCustomerInvitations>,
    context: CallContext,
  ) {
    requireNotSelf(context, customerId);
    await this.policy.requireVisible(context, customerId);
    const providerId = organizationOf(context);
    return this.work.run(context, { organization_id: providerId }, (within) =>
      this.views.list(within, { organizationId: customerId, providerId }, request),
    );
  }
}
