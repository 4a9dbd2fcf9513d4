import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  isAccessOpen,
  type AccessGrant,
  CustomerEmailMissing,
  CustomerIndependent,
  CustomerNotCorporate,
  setAccess,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, requireUnchanged, type UseCase } from '@gatehouse/platform';
import { AccessGrantChanges } from '../access-grants/access-grant-changes.js';
import { accessView } from '../access-grants/access-grant-view.js';
import { applySwitch, neverGranted } from '../access-grants/access-grant.rules.js';
import { ActivationRecipient } from '../access-grants/activation-recipient.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { EnabledModules } from '../providers/enabled-modules.js';

/** The toggle. Idempotent: setting it to its current state changes nothing and sends nothing. */
@Handles(setAccess)
export class SetAccess implements UseCase<typeof setAccess> {
  constructor(
    private readonly modules: EnabledModules,
    private readonly customers: CustomerRepository,
    private readonly grantChanges: AccessGrantChanges,
    private readonly activationRecipient: ActivationRecipient,
  ) {}

  async run(
    { customerId, ...change }: InputOf<typeof setAccess>,
    context: Context,
  ): Promise<AccessGrant> {
    const found = await this.customers.find(context, customerId, 'for change');
    // Access can be disabled without the module, so that it stays off when the module is enabled again.
    if (change.enabled || !found?.grant) await this.modules.requireCustomerLogin(context);
    if (!found) throw new NotFound();
    await requireUnchanged(context);
    const { customer } = found;
    if (customer.independentAt) throw new CustomerIndependent();
    if (change.enabled && customer.kind !== 'corporate') throw new CustomerNotCorporate();
    if (change.enabled && customer.email === null) throw new CustomerEmailMissing();
    const before = found.grant ?? neverGranted(customer.id, customer.providerId);
    // Nothing to store: a customer without a grant gets its areas when access is first enabled.
    if (before.status === 'off' && !change.enabled) return accessView(before);
    const after = applySwitch(before, change, await context.transaction.now());
    if (!isAccessOpen(before)) {
      const activation = await this.activationRecipient.findIfOpen(context, customer, after);
      await this.activationRecipient.requireDeliverable(context, activation);
    }
    if (after !== before) await this.grantChanges.save(context, customer, before, after);
    return accessView(after);
  }
}
