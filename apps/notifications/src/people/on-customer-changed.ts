import type { EventData } from '@gatehouse/contracts';
import type { customerChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Directory } from './member.repository.js';

@Injectable()
export class OnCustomerChanged implements Reaction<typeof customerChanged> {
  constructor(private readonly directory: Directory) {}

  run(customer: EventData<typeof customerChanged>, context: Context): Promise<void> {
    return this.directory.putCustomer(context, { ...customer, id: customer.customerId });
  }
}
