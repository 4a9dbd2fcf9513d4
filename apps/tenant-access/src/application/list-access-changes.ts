import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { listAccessChanges } from '@gatehouse/contracts/tenant-access';
import type { Context, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerLogin } from './customer-login.js';
import { AccessGrantRepository, CustomerRepository } from './ports.js';

@Injectable()
export class ListAccessChanges implements UseCase<typeof listAccessChanges> {
  constructor(
    private readonly login: CustomerLogin,
    private readonly customers: CustomerRepository,
    private readonly grants: AccessGrantRepository,
  ) {}

  async run({ customerId, ...request }: InputOf<typeof listAccessChanges>, context: Context) {
    await this.login.require(context);
    if (!(await this.customers.find(context, customerId))) throw new NotFound();
    return this.grants.listChanges(context, customerId, request);
  }
}
