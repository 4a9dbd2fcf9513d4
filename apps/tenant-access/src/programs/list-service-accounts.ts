import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { listServiceAccounts } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, organizationOf, type UseCase } from '@gatehouse/platform';
import { DepartmentAssignment } from '../departments/department-assignment.js';
import { ServiceAccountRepository } from '../service-accounts/service-account.repository.js';
import { ServiceAccountView } from './service-account-view.js';

@Handles(listServiceAccounts)
export class ListServiceAccounts implements UseCase<typeof listServiceAccounts> {
  constructor(
    private readonly accounts: ServiceAccountRepository,
    private readonly departments: DepartmentAssignment,
    private readonly view: ServiceAccountView,
  ) {}

  async run(
    request: InputOf<typeof listServiceAccounts>,
    context: Context,
  ): Promise<OutputOf<typeof listServiceAccounts>> {
    this.departments.requireUnbound(context);
    const page = await this.accounts.list(context, organizationOf(context), request);
    return { ...page, items: await this.view.ofAll(context, page.items) };
  }
}
