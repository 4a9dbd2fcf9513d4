import { NotFound, type InputOf } from '@gatehouse/contracts';
import {
  AccessNotPending,
  ActivationNotNeeded,
  CustomerEmailMissing,
  type Activation,
  type getActivation,
} from '@gatehouse/contracts/tenant-access';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { activationOf } from './activation.js';
import { CustomerLogin } from './customer-login.js';
import { CustomerRepository, MembershipRepository } from './ports.js';

@Injectable()
export class GetActivation implements UseCase<typeof getActivation> {
  constructor(
    private readonly login: CustomerLogin,
    private readonly customers: CustomerRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  async run({ customerId }: InputOf<typeof getActivation>, context: Context): Promise<Activation> {
    await this.login.require(context);
    const found = await this.customers.find(context, customerId);
    if (!found) throw new NotFound();
    const { customer, grant } = found;
    if (grant?.status !== 'pending') throw new AccessNotPending({ access: grant?.status ?? 'off' });
    if (customer.email === null) throw new CustomerEmailMissing();
    const activation = activationOf(
      customer,
      grant,
      await this.memberships.countOf(context, customerId),
    );
    if (!activation) throw new ActivationNotNeeded();
    return activation;
  }
}
