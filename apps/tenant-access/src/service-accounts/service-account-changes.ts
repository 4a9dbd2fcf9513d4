import { serviceAccountChanged, serviceAccountRemoved } from '@gatehouse/contracts/tenant-access';
import { record, Revoker, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ServiceAccountRepository } from './service-account.repository.js';
import type { ServiceAccount } from './service-account.rules.js';

/** Saves changes to service accounts, publishes them and revokes what they make stale. */
@Injectable()
export class ServiceAccountChanges {
  constructor(
    private readonly accounts: ServiceAccountRepository,
    private readonly revoker: Revoker,
  ) {}

  async create(context: Context, account: ServiceAccount): Promise<void> {
    await this.accounts.create(context, account);
    await this.recordChanged(context, account);
  }

  /** Changed permissions apply to its keys from the next request on. */
  async save(context: Context, before: ServiceAccount, after: ServiceAccount): Promise<void> {
    if (after === before) return;
    await this.accounts.save(context, after);
    await this.recordChanged(context, after);
    // It is a member: gateways know what its keys permit by its id, as they know a user's membership.
    if (after.epoch > before.epoch)
      await this.revoker.revoke(context, 'membership', after.id, { ended: 0, stale: after.epoch });
  }

  async remove(context: Context, { id, organizationId, epoch, version }: ServiceAccount) {
    await this.accounts.remove(context, id);
    await record(context, serviceAccountRemoved, {
      aggregateId: id,
      sequence: version + 1,
      organizationId,
      data: { serviceAccountId: id, organizationId },
    });
    const next = epoch + 1;
    await this.revoker.revoke(context, 'membership', id, { ended: next, stale: next });
  }

  private async recordChanged(context: Context, account: ServiceAccount): Promise<void> {
    const { id, organizationId, name, roles, version } = account;
    await record(context, serviceAccountChanged, {
      aggregateId: id,
      sequence: version,
      organizationId,
      data: { serviceAccountId: id, organizationId, name, roles },
    });
  }
}
