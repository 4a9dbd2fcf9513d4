import type { ProviderId } from '@gatehouse/contracts';
import type { TermsAcceptance } from '@gatehouse/contracts/tenant-access';
import { decodeCursor, page, search, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../shared/page.js';
import { TermsAcceptanceRepository } from './terms-acceptance.repository.js';

const SEARCHED = 'search_text(m.first_name, m.last_name, m.email, c.name)';

@Injectable()
export class SqlTermsAcceptanceRepository extends TermsAcceptanceRepository {
  override async list(
    { transaction }: Context,
    providerId: ProviderId,
    { version, limit, cursor, q }: PageRequest & { version?: number | undefined },
  ): Promise<Page<TermsAcceptance>> {
    const found = search(q, SEARCHED);
    const before = decodeCursor(cursor, ['instant', 'uuid']);
    const rows = await transaction.query<TermsAcceptance>(
      `select a.version, a.user_id as "userId", a.accepted_at as "acceptedAt",
         case when m.id is not null then
           json_build_object('firstName', m.first_name, 'lastName', m.last_name, 'email', m.email)
         end as person,
         json_build_object('id', a.organization_id, 'name', coalesce(c.name, p.name)) as organization
       from terms_acceptances a
       join providers p on p.id = a.provider_id
       left join customers c on c.id = a.organization_id
       left join memberships m on m.organization_id = a.organization_id and m.user_id = a.user_id
       where a.provider_id = $1
         and a.version = coalesce($2, (select max(t.version) from terms_versions t where t.provider_id = $1))
         and ${found.where('$3')}
         and ($4::timestamptz is null or (a.accepted_at, a.user_id) < ($4, $5::uuid))
       order by a.accepted_at desc, a.user_id desc limit $6`,
      [
        providerId,
        version ?? null,
        found.value,
        before?.[0] ?? null,
        before?.[1] ?? null,
        limit + 1,
      ],
    );
    return page(rows, limit, ({ acceptedAt, userId }) => [acceptedAt.toISOString(), userId]);
  }
}
