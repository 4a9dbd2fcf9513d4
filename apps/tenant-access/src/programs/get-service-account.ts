import type { InputOf } from '@gatehouse/contracts';
import { getServiceAccount, type ServiceAccount } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { ManageableServiceAccounts } from './manageable-service-accounts.js';
import { ServiceAccountView } from './service-account-view.js';

@Handles(getServiceAccount)
export class GetServiceAccount implements UseCase<typeof getServiceAccount> {
  constructor(
    private readonly manageable: ManageableServiceAccounts,
    private readonly view: ServiceAccountView,
  ) {}

  async run(
    { serviceAccountId }: InputOf<typeof getServiceAccount>,
    context: Context,
  ): Promise<ServiceAccount> {
    return this.view.of(context, await this.manageable.find(context, serviceAccountId));
  }
}
