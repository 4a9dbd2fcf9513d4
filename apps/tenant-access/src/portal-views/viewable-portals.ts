import { NotFound, type CustomerId } from '@gatehouse/contracts';
import { CustomerIndependent, CustomerNotCorporate } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerRepository, type CustomerWithGrant } from '../customers/customer.repository.js';
import { EnabledModules } from '../providers/enabled-modules.js';

/** The customers whose portal a provider can view. */
@Injectable()
export class ViewablePortals {
  constructor(
    private readonly modules: EnabledModules,
    private readonly customers: CustomerRepository,
  ) {}

  async require(context: Context, customerId: CustomerId): Promise<CustomerWithGrant> {
    await this.modules.requireCustomerLogin(context);
    const found = await this.customers.find(context, customerId);
    if (!found) throw new NotFound();
    if (found.customer.independentAt) throw new CustomerIndependent();
    if (found.customer.kind !== 'corporate') throw new CustomerNotCorporate();
    return found;
  }
}
