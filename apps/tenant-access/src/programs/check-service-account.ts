import type { InputOf } from '@gatehouse/contracts';
import { checkServiceAccount } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { ManageableServiceAccounts } from './manageable-service-accounts.js';

@Handles(checkServiceAccount)
export class CheckServiceAccount implements UseCase<typeof checkServiceAccount> {
  constructor(private readonly manageable: ManageableServiceAccounts) {}

  async run(
    { serviceAccountId }: InputOf<typeof checkServiceAccount>,
    context: Context,
  ): Promise<undefined> {
    const { roles } = await this.manageable.find(context, serviceAccountId);
    await this.manageable.assertManageable(context, roles);
  }
}
