import { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { record, Revoker, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { AccessGrant } from '../domain/access-grant.js';
import { Activations } from './activations.js';
import { AccessGrantRepository, type CustomerRecord } from './ports.js';

/** What every change of a grant brings with it: its history, its event, and the end of the rights that it takes. */
@Injectable()
export class GrantChanges {
  constructor(
    private readonly grants: AccessGrantRepository,
    private readonly activations: Activations,
    private readonly revoker: Revoker,
  ) {}

  async save(
    context: Context,
    customer: CustomerRecord,
    before: AccessGrant,
    after: AccessGrant,
  ): Promise<void> {
    await this.grants.save(context, before, after);
    await this.announce(context, customer, before, after);
    if (after.epoch > before.epoch) {
      await this.revoker.revoke(context, 'organization', customer.id, {
        ended: after.endedEpoch,
        stale: after.epoch,
      });
    }
  }

  private async announce(
    context: Context,
    customer: CustomerRecord,
    before: AccessGrant,
    after: AccessGrant,
  ): Promise<void> {
    await record(context, accessGrantChanged, {
      aggregateId: customer.id,
      sequence: after.version,
      organizationId: customer.providerId,
      data: {
        customerId: customer.id,
        providerId: customer.providerId,
        from: before.status,
        to: after.status,
        areas: after.areas,
        epoch: after.epoch,
        activation: await this.activations.of(context, customer, after),
      },
    });
  }
}
