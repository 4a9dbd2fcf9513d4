import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  AccessNotPending,
  type Activation,
  ActivationNotNeeded,
  CustomerEmailMissing,
  CustomerIndependent,
  getActivation,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { ActivationRecipient } from '../access-grants/activation-recipient.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { EnabledModules } from '../providers/enabled-modules.js';

@Handles(getActivation)
export class GetActivation implements UseCase<typeof getActivation> {
  constructor(
    private readonly modules: EnabledModules,
    private readonly customers: CustomerRepository,
    private readonly activationRecipient: ActivationRecipient,
  ) {}

  async run(
    { customerId, isResend }: InputOf<typeof getActivation>,
    context: Context,
  ): Promise<Activation> {
    await this.modules.requireCustomerLogin(context);
    const found = await this.customers.find(context, customerId);
    if (!found) throw new NotFound();
    const { customer, grant } = found;
    if (customer.independentAt) throw new CustomerIndependent();
    const statuses = isResend ? ['pending', 'disabled'] : ['pending'];
    if (!grant || !statuses.includes(grant.status))
      throw new AccessNotPending({ access: grant?.status ?? 'off' });
    if (customer.email === null) throw new CustomerEmailMissing();
    const activation = await this.activationRecipient.find(context, customer, grant);
    if (!activation) throw new ActivationNotNeeded();
    if (!isResend) await this.activationRecipient.requireDeliverable(context, activation);
    return activation;
  }
}
