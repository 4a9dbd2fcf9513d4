import type { InputOf } from '@gatehouse/contracts';
import { type AccessGrant, setAccess } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { accessView } from '../access-grants/access-grant-view.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { AccessSwitch } from './access-switch.js';

@Handles(setAccess)
export class SetAccess implements UseCase<typeof setAccess> {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly accessSwitch: AccessSwitch,
  ) {}

  async run(
    { customerId, ...change }: InputOf<typeof setAccess>,
    context: Context,
  ): Promise<AccessGrant> {
    const found = await this.customers.find(context, customerId, 'for change');
    return accessView((await this.accessSwitch.set(context, found, change)).grant);
  }
}
