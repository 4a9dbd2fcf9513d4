import { accessGrantChanged, type Activation } from '@gatehouse/contracts/tenant-access';
import { record, Revoker, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { AccessGrantRepository } from './access-grant.repository.js';
import { withSessionsEnded, type AccessGrant } from './access-grant.rules.js';
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
    const activation = await this.activationRecipient.findIfOpen(context, customer, after);
    await this.apply(context, before, after, { activation, ...announcement });
  }

  /** Ends the sessions of a customer whose access stays as it is, because its provider has lost the module. */
  async endSessions(context: Context, before: AccessGrant): Promise<void> {
    await this.apply(context, before, withSessionsEnded(before), { activation: null });
  }

  private async apply(
    context: Context,
    before: AccessGrant,
    after: AccessGrant,
    { activation, sendEmail }: { activation: Activation | null; sendEmail?: boolean | undefined },
  ): Promise<void> {
    const { customerId, providerId, areas, epoch, endedEpoch } = after;
    await this.grants.save(context, before, after);
    await record(context, accessGrantChanged, {
      aggregateId: customerId,
      sequence: after.version,
      organizationId: providerId,
      data: {
        ...{ customerId, providerId, from: before.status, to: after.status },
        ...{ areas, epoch, endedEpoch, activation },
        ...(sendEmail === false && { sendEmail }),
      },
    });
    if (epoch > before.epoch)
      await this.revoker.revoke(context, 'organization', customerId, {
        ended: endedEpoch,
        stale: epoch,
      });
  }
}
