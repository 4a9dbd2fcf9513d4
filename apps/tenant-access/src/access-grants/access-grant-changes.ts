import { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { record, Revoker, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccessGrantRepository } from './access-grant.repository.js';
import type { AccessGrant } from './access-grant.rules.js';
import { ActivationRecipient, type GrantedCustomer } from './activation-recipient.js';

/** Saves changes to access grants, publishes them and revokes tokens that they make stale. */
@Injectable()
export class AccessGrantChanges {
  constructor(
    private readonly grants: AccessGrantRepository,
    private readonly activationRecipient: ActivationRecipient,
    private readonly revoker: Revoker,
  ) {}

  async save(
    context: Context,
    customer: GrantedCustomer,
    before: AccessGrant,
    after: AccessGrant,
    announcement: { sendEmail?: boolean | undefined } = {},
  ): Promise<void> {
    await this.grants.save(context, before, after);
    await this.recordChanged(context, customer, before, after, announcement);
    if (after.epoch > before.epoch) {
      await this.revoker.revoke(context, 'organization', customer.id, {
        ended: after.endedEpoch,
        stale: after.epoch,
      });
    }
  }

  private async recordChanged(
    context: Context,
    customer: GrantedCustomer,
    before: AccessGrant,
    after: AccessGrant,
    { sendEmail }: { sendEmail?: boolean | undefined },
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
        activation: await this.activationRecipient.findIfOpen(context, customer, after),
        ...(sendEmail === false && { sendEmail }),
      },
    });
  }
}
