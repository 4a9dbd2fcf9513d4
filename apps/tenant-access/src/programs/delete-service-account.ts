import type { InputOf } from '@gatehouse/contracts';
import { deleteServiceAccount } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { ServiceAccountChanges } from '../service-accounts/service-account-changes.js';
import { ManageableServiceAccounts } from './manageable-service-accounts.js';

@Handles(deleteServiceAccount)
export class DeleteServiceAccount implements UseCase<typeof deleteServiceAccount> {
  constructor(
    private readonly manageable: ManageableServiceAccounts,
    private readonly changes: ServiceAccountChanges,
  ) {}

  async run(
    { serviceAccountId }: InputOf<typeof deleteServiceAccount>,
    context: Context,
  ): Promise<undefined> {
    const account = await this.manageable.findForChange(context, serviceAccountId);
    await this.changes.remove(context, account);
  }
}
