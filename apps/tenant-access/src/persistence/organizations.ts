import type { OrganizationId } from '@gatehouse/contracts';
import { PLATFORM_ORGANIZATION } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OrganizationRepository } from '../application/ports.js';
import type { Organization } from '../domain/admission.js';

type ProviderRow = Pick<Organization, 'name' | 'providerModules'>;
type CustomerRow = ProviderRow & Pick<Organization, 'providerId' | 'grant'>;

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
      'select name, modules as "providerModules" from providers where id = $1',
      [id],
    );
    return row ? { ...row, id, kind: 'provider', providerId: id, grant: null } : null;
  }

  private async customer(
    { transaction }: Context,
    id: OrganizationId,
  ): Promise<Organization | null> {
    const [row] = await transaction.query<CustomerRow>(
      `select c.name, c.provider_id as "providerId", p.modules as "providerModules",
         case when g.customer_id is not null then
           json_build_object('status', g.status, 'areas', g.areas, 'epoch', g.epoch, 'endedEpoch', g.ended_epoch)
         end as "grant"
       from customers c
       join providers p on p.id = c.provider_id
       left join access_grants g on g.customer_id = c.id
       where c.id = $1`,
      [id],
    );
    return row ? { ...row, id, kind: 'customer' } : null;
  }
}
