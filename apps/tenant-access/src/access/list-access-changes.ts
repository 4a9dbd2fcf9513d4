import { NotFound, type InputOf } from '@gatehouse/contracts';
import { listAccessChanges } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { AccessGrantRepository } from '../access-grants/access-grant.repository.js';
import { CustomerRepository } from '../customers/customer.repository.js';
import { EnabledModules } from '../providers/enabled-modules.js';

@Handles(listAccessChanges)
export class ListAccessChanges implements UseCase<typeof listAccessChanges> {
  constructor(
    private readonly modules: EnabledModules,
    private readonly customers: CustomerRepository,
    private readonly grants: AccessGrantRepository,
  ) {}

  async run({ customerId, ...request }: InputOf<typeof listAccessChanges>, context: Context) {
    await this.modules.requireCustomerLogin(context);
    if (!(await this.customers.find(context, customerId))) throw new NotFound();
    return this.grants.listChanges(context, customerId, request);
  }
}
