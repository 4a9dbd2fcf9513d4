import type { OrganizationId } from '@gatehouse/contracts';
import { PLATFORM_ORGANIZATION } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OrganizationRepository } from './organization.repository.js';
import type { Organization } from './organization.rules.js';

const GRANT = `
  case when g.customer_id is not null then
    json_build_object('status', g.status, 'areas', g.areas, 'epoch', g.epoch, 'endedEpoch', g.ended_epoch)
  end as "grant"`;

type ProviderRow = Pick<Organization, 'name' | 'providerModules' | 'usernameSuffix' | 'grant'>;
type CustomerRow = ProviderRow & Pick<Organization, 'providerId' | 'departmentId'>;

@Injectable()
export class SqlOrganizationRepository extends OrganizationRepository {
  override async find(context: Context, id: OrganizationId): Promise<Organization | null> {
    if (id === PLATFORM_ORGANIZATION) {
      return {
        id,
        kind: 'platform',
        name: 'Gatehouse',
        providerId: null,
        providerModules: [],
        usernameSuffix: null,
        departmentId: null,
        grant: null,
      };
    }
    return (await this.provider(context, id)) ?? (await this.customer(context, id));
  }

  private async provider(
    { transaction }: Context,
    id: OrganizationId,
  ): Promise<Organization | null> {
    const [row] = await transaction.query<ProviderRow>(
      `select p.name, p.modules as "providerModules", p.username_suffix as "usernameSuffix", ${GRANT}
       from providers p
       left join access_grants g on g.customer_id = p.id
       where p.id = $1`,
      [id],
    );
    return row ? { ...row, id, kind: 'provider', providerId: id, departmentId: null } : null;
  }

  private async customer(
    { transaction }: Context,
    id: OrganizationId,
  ): Promise<Organization | null> {
    const [row] = await transaction.query<CustomerRow>(
      `select c.name, c.provider_id as "providerId", c.department_id as "departmentId",
         p.modules as "providerModules", p.username_suffix as "usernameSuffix", ${GRANT}
       from customers c
       join providers p on p.id = c.provider_id
       left join access_grants g on g.customer_id = c.id
       where c.id = $1`,
      [id],
    );
    return row ? { ...row, id, kind: 'customer' } : null;
  }
}
