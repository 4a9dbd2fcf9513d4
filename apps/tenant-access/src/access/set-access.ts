import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  type AccessGrant,
  CustomerEmailMissing,
  CustomerIndependent,
  CustomerNotCorporate,
  setAccess,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, requireUnchanged, type UseCase } from '@gatehouse/platform';
import { AccessGrantChanges } from '../access-grants/access-grant-changes.js';
import { accessView } from '../access-grants/access-grant-view.js';
import { applySwitch, isOpen, neverGranted } from '../access-grants/access-grant.rules.js';
import { ActivationRecipient } from '../access-grants/activation-recipient.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { ProviderModules } from '../providers/provider-modules.js';

/** The toggle. Saying the same twice changes nothing, and sends nothing. */
@Handles(setAccess)
export class SetAccess implements UseCase<typeof setAccess> {
  constructor(
    private readonly login: ProviderModules,
    private readonly customers: CustomerRepository,
    private readonly changes: AccessGrantChanges,
    private readonly activations: ActivationRecipient,
  ) {}

  async run(
    { customerId, ...wish }: InputOf<typeof setAccess>,
    context: Context,
  ): Promise<AccessGrant> {
    const found = await this.customers.find(context, customerId, 'for change');
    // What is on can be turned off without the module, so that it does not come back with it.
    if (wish.enabled || !found?.grant) await this.login.requireCustomerLogin(context);
    if (!found) throw new NotFound();
    await requireUnchanged(context);
    const { customer } = found;
    if (customer.independentAt) throw new CustomerIndependent();
    if (wish.enabled && customer.kind !== 'corporate') throw new CustomerNotCorporate();
    if (wish.enabled && customer.email === null) throw new CustomerEmailMissing();
    const before = found.grant ?? neverGranted(customer.id, customer.providerId);
    // Areas of a portal that was never opened would be stored nowhere: they are chosen with the opening.
    if (before.status === 'off' && !wish.enabled) return accessView(before);
    const after = applySwitch(before, wish, context.transaction.now);
    if (!isOpen(before)) {
      const activation = await this.activations.findIfOpen(context, customer, after);
      await this.activations.requireDeliverable(context, activation);
    }
    if (after !== before) await this.changes.save(context, customer, before, after);
    return accessView(after);
  }
}
