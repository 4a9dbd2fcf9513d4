import type { UserActor } from '@gatehouse/contracts';
import { NoAccount } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { transition } from '../domain/access-grant.js';
import { GrantChanges } from './grant-changes.js';
import { AccessGrantRepository, CustomerRepository } from './ports.js';

/** What the acceptance by one of its people means for a customer. */
@Injectable()
export class CustomerAcceptance {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly grants: AccessGrantRepository,
    private readonly changes: GrantChanges,
  ) {}

  /** @throws NoAccount where the customer was shut out in between */
  async accept(context: Context, actor: UserActor): Promise<void> {
    const grant = await this.grants.findForChange(context, actor.organizationId);
    const customer = await this.customers.findSelf(context);
    if (!grant || !customer || grant.status === 'disabled') throw new NoAccount();
    if (grant.status !== 'pending') return;
    await this.changes.save(
      context,
      customer,
      grant,
      transition(grant, 'accept', context.transaction.now),
    );
  }
}
