import type { ServiceAccount as ServiceAccountOutput } from '@gatehouse/contracts/tenant-access';
import { memberOf, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { RoleCatalogLoader } from '../roles/role-catalog-loader.js';
import { namesOf, permissionsOf } from '../roles/role.rules.js';
import type { ServiceAccount } from '../service-accounts/service-account.rules.js';

/** Service accounts as the API shows them. */
@Injectable()
export class ServiceAccountView {
  constructor(private readonly roleCatalogs: RoleCatalogLoader) {}

  async of(context: Context, account: ServiceAccount): Promise<ServiceAccountOutput> {
    const [view] = await this.ofAll(context, [account]);
    if (!view) throw new Error('unreachable: there is a view for each account');
    return view;
  }

  async ofAll(
    context: Context,
    accounts: readonly ServiceAccount[],
  ): Promise<ServiceAccountOutput[]> {
    const { organizationId, organizationKind } = memberOf(context);
    const all = [...new Set(accounts.flatMap(({ roles }) => roles))];
    const catalog = await this.roleCatalogs.load(context, organizationId, organizationKind, all);
    return accounts.map(({ id, name, description, roles, createdAt }) => ({
      id,
      name,
      description,
      roles: namesOf(catalog, roles),
      permissions: permissionsOf(catalog, roles),
      createdAt,
    }));
  }
}
