import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  type AccessGrant,
  AccessOff,
  CustomerIndependent,
  updateAccess,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, requireUnchanged, type UseCase } from '@gatehouse/platform';
import { AccessGrantChanges } from '../access-grants/access-grant-changes.js';
import { accessView } from '../access-grants/access-grant-view.js';
import { applyPatch } from '../access-grants/access-grant.rules.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { ProviderModules } from '../providers/provider-modules.js';

/** Whoever changes the areas on a page that is out of date turns nothing on or off by it. */
@Handles(updateAccess)
export class UpdateAccess implements UseCase<typeof updateAccess> {
  constructor(
    private readonly login: ProviderModules,
    private readonly customers: CustomerRepository,
    private readonly changes: AccessGrantChanges,
  ) {}

  async run(
    { customerId, ...terms }: InputOf<typeof updateAccess>,
    context: Context,
  ): Promise<AccessGrant> {
    await this.login.requireCustomerLogin(context);
    const found = await this.customers.find(context, customerId, 'for change');
    if (!found) throw new NotFound();
    await requireUnchanged(context);
    const { customer, grant } = found;
    if (customer.independentAt) throw new CustomerIndependent();
    if (!grant) throw new AccessOff();
    const after = applyPatch(grant, terms);
    if (after !== grant) await this.changes.save(context, customer, grant, after);
    return accessView(after);
  }
}
