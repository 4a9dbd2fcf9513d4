import type { InputOf } from '@gatehouse/contracts';
import type { listCustomerInvitations } from '@gatehouse/contracts/invitations';
import { organizationOf, UnitOfWork, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Offers } from './offers.js';
import { requireAnother } from './oversight.js';
import { InvitationViews } from './ports.js';

@Injectable()
export class ListCustomerInvitations implements UseCase<
  typeof listCustomerInvitations,
  CallContext
> {
  constructor(
    private readonly offers: Offers,
    private readonly work: UnitOfWork,
    private readonly views: InvitationViews,
  ) {}

  async run(
    { customerId, ...request }: InputOf<typeof listCustomerInvitations>,
    context: CallContext,
  ) {
    requireAnother(context, customerId);
    await this.offers.requireVisible(context, customerId);
    const providerId = organizationOf(context);
    return this.work.run(context, { organization_id: providerId }, (within) =>
      this.views.list(within, { organizationId: customerId, providerId }, request),
    );
  }
}
