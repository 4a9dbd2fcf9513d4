import type { InputOf } from '@gatehouse/contracts';
import { updateServiceAccount, type ServiceAccount } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, requireUnchanged, type UseCase } from '@gatehouse/platform';
import { ServiceAccountChanges } from '../service-accounts/service-account-changes.js';
import { applyServiceAccountPatch } from '../service-accounts/service-account.rules.js';
import { ManageableServiceAccounts } from './manageable-service-accounts.js';
import { ServiceAccountView } from './service-account-view.js';

@Handles(updateServiceAccount)
export class UpdateServiceAccount implements UseCase<typeof updateServiceAccount> {
  constructor(
    private readonly manageable: ManageableServiceAccounts,
    private readonly changes: ServiceAccountChanges,
    private readonly view: ServiceAccountView,
  ) {}

  async run(
    { serviceAccountId, ...patch }: InputOf<typeof updateServiceAccount>,
    context: Context,
  ): Promise<ServiceAccount> {
    const before = await this.manageable.findForChange(context, serviceAccountId);
    await requireUnchanged(context);
    const roles = patch.roles && (await this.manageable.resolveRoles(context, patch.roles));
    const after = applyServiceAccountPatch(before, { ...patch, roles });
    await this.manageable.assertManageable(context, after.roles);
    await this.changes.save(context, before, after);
    return this.view.of(context, after);
  }
}
