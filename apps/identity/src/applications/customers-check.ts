import { checkOwnership } from '@gatehouse/contracts/tenant-access';
import type { Application } from '@gatehouse/contracts/identity';
import { RpcClient, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';

/** Checks that an application is only opened to the provider's own customers. */
@Injectable()
export class CustomersCheck {
  constructor(private readonly rpc: RpcClient) {}

  /** @throws NotFound */
  async run(context: CallContext, customers: Application['customers'] | undefined): Promise<void> {
    if (customers === undefined || customers === 'all') return;
    await Promise.all(
      customers.map((customerId) => this.rpc.call(context, checkOwnership, { customerId })),
    );
  }
}
