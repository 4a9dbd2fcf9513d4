import { ServiceAccountId, type InputOf } from '@gatehouse/contracts';
import {
  createServiceAccount,
  TooManyServiceAccounts,
  type ServiceAccount,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, newId, organizationOf, type UseCase } from '@gatehouse/platform';
import { DepartmentAssignment } from '../departments/department-assignment.js';
import { MembershipRepository } from '../memberships/membership.repository.js';
import { ServiceAccountChanges } from '../service-accounts/service-account-changes.js';
import { ServiceAccountRepository } from '../service-accounts/service-account.repository.js';
import { ManageableServiceAccounts } from './manageable-service-accounts.js';
import { ServiceAccountView } from './service-account-view.js';

const MAX_ACCOUNTS = 200;

@Handles(createServiceAccount)
export class CreateServiceAccount implements UseCase<typeof createServiceAccount> {
  constructor(
    private readonly manageable: ManageableServiceAccounts,
    private readonly accounts: ServiceAccountRepository,
    private readonly memberships: MembershipRepository,
    private readonly departments: DepartmentAssignment,
    private readonly changes: ServiceAccountChanges,
    private readonly view: ServiceAccountView,
  ) {}

  async run(
    { name, description, roles: requested }: InputOf<typeof createServiceAccount>,
    context: Context,
  ): Promise<ServiceAccount> {
    this.departments.requireUnbound(context);
    const organizationId = organizationOf(context);
    // Keeps roles from being deleted meanwhile.
    this.memberships.lockOrganization(context, organizationId);
    const roles = await this.manageable.resolveRoles(context, requested);
    await this.manageable.assertManageable(context, roles);
    if ((await this.accounts.countOf(context, organizationId)) >= MAX_ACCOUNTS)
      throw new TooManyServiceAccounts();
    const account = {
      id: newId(ServiceAccountId),
      organizationId,
      name,
      description,
      roles,
      epoch: 1,
      createdAt: await context.transaction.now(),
      version: 1,
    };
    await this.changes.create(context, account);
    return this.view.of(context, account);
  }
}
