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

/** A customer that became independent is a provider, too: what it was remains to its former provider. */
const ORGANIZATIONS = `
  select 'provider' as kind, p.name, p.id as "providerId", null::uuid as "departmentId",
    p.modules as "providerModules", p.username_suffix as "usernameSuffix", ${GRANT}
  from providers p left join access_grants g on g.customer_id = p.id
  where p.id = $1
  union all
  select 'customer', c.name, c.provider_id, c.department_id, p.modules, p.username_suffix, ${GRANT}
  from customers c join providers p on p.id = c.provider_id left join access_grants g on g.customer_id = c.id
  where c.id = $1`;

@Injectable()
export class SqlOrganizationRepository extends OrganizationRepository {
  override async find({ transaction }: Context, id: OrganizationId): Promise<Organization | null> {
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
    const rows = await transaction.query<Omit<Organization, 'id'>>(ORGANIZATIONS, [id]);
    const row = rows.find(({ kind }) => kind === 'provider') ?? rows[0];
    return row ? { ...row, id } : null;
  }
}
