import type { UserActor } from '@gatehouse/contracts';
import { NoAccount } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccessGrantChanges } from '../access-grants/access-grant-changes.js';
import { AccessGrantRepository } from '../access-grants/access-grant.repository.js';
import { transition } from '../access-grants/access-grant.rules.js';
import { CustomerRepository } from '../customers/customer.repository.js';

/** Moves a pending customer's grant to accepted. */
@Injectable()
export class CustomerAcceptance {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly grants: AccessGrantRepository,
    private readonly changes: AccessGrantChanges,
  ) {}

  /** @throws NoAccount if access was disabled in the meantime */
  async accept(context: Context, actor: UserActor): Promise<void> {
    const grant = await this.grants.findForChange(context, actor.organizationId);
    const customer = await this.customers.findSelf(context);
    if (!grant || !customer || grant.status === 'disabled') throw new NoAccount();
    if (grant.status !== 'pending') return;
    await this.changes.save(
      context,
      customer,
      grant,
      transition(grant, 'accept', await context.transaction.now()),
    );
  }
}
