import type { EventData } from '@gatehouse/contracts';
import type { customerChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { CustomerDirectory } from '../ports.js';
import { TimeZones } from '../time-zones/ports.js';

/** Keeps up with the customers, so that a job is made for nobody else's. */
@Injectable()
export class NoteCustomer implements Reaction<typeof customerChanged> {
  constructor(
    private readonly customers: CustomerDirectory,
    private readonly zones: TimeZones,
  ) {}

  async run(
    { customerId: id, ...customer }: EventData<typeof customerChanged>,
    context: Context,
  ): Promise<void> {
    const { providerId, name, departmentId, timeZone } = customer;
    await this.customers.note(context, { id, providerId, name, departmentId });
    if (timeZone !== undefined) await this.zones.noteCustomer(context, id, providerId, timeZone);
  }
}
