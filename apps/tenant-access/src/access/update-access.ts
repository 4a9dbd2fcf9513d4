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
import { EnabledModules } from '../providers/enabled-modules.js';

/** Changes areas and role, never whether access is on, so that an outdated page cannot toggle it. */
@Handles(updateAccess)
export class UpdateAccess implements UseCase<typeof updateAccess> {
  constructor(
    private readonly modules: EnabledModules,
    private readonly customers: CustomerRepository,
    private readonly grantChanges: AccessGrantChanges,
  ) {}

  async run(
    { customerId, ...patch }: InputOf<typeof updateAccess>,
    context: Context,
  ): Promise<AccessGrant> {
    await this.modules.requireCustomerLogin(context);
    const found = await this.customers.find(context, customerId, 'for change');
    if (!found) throw new NotFound();
    await requireUnchanged(context);
    const { customer, grant } = found;
    if (customer.independentAt) throw new CustomerIndependent();
    if (!grant) throw new AccessOff();
    const after = applyPatch(grant, patch);
    if (after !== grant) await this.grantChanges.save(context, customer, grant, after);
    return accessView(after);
  }
}
