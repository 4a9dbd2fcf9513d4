import type { ProviderId } from '@gatehouse/contracts';
import type { TermsAcceptance } from '@gatehouse/contracts/tenant-access';
import { decodeCursor, page, search, type Context, type Transaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '../shared/page.js';
import { TermsAcceptanceRepository } from './terms-acceptance.repository.js';

// Both begin with a space, so words stay apart.
const SEARCHED = `coalesce(m.search_text, '') || coalesce(c.search_text, '')`;

const VIEW = `
  select a.version, a.user_id as "userId", a.accepted_at as "acceptedAt",
    case when m.id is not null then
      json_build_object('firstName', m.first_name, 'lastName', m.last_name, 'email', m.email)
    end as person,
    json_build_object('id', a.organization_id, 'name', coalesce(c.name, p.name)) as organization`;

const JOINED = `
  join providers p on p.id = a.provider_id
  left join customers c on c.id = a.organization_id
  left join memberships m on m.organization_id = a.organization_id and m.user_id = a.user_id`;

const ORDER = 'order by a.accepted_at desc, a.user_id desc limit $4';

@Injectable()
export class SqlTermsAcceptanceRepository extends TermsAcceptanceRepository {
  override async list(
    { transaction }: Context,
    providerId: ProviderId,
    { version, limit, cursor, q }: PageRequest & { version?: number | undefined },
  ): Promise<Page<TermsAcceptance>> {
    // In a statement of its own: PostgreSQL takes no index for a version that it finds out in the same one.
    const shown = version ?? (await this.newest(transaction, providerId));
    const found = search(q, SEARCHED);
    const before = decodeCursor(cursor, ['instant', 'uuid']);
    const where = `a.provider_id = $1 and a.version = $2
      ${before ? 'and (a.accepted_at, a.user_id) < ($5::timestamptz, $6::uuid)' : ''}`;
    const rows = await transaction.query<TermsAcceptance>(
      found.value === null
        ? // The page before the joins, so that these are made for its rows alone.
          `${VIEW} from (select a.* from terms_acceptances a where ${where} and $3::text is null ${ORDER}) a ${JOINED} ${ORDER}`
        : `${VIEW} from terms_acceptances a ${JOINED} where ${where} and ${found.where('$3')} ${ORDER}`,
      [providerId, shown, found.value, limit + 1, ...(before ?? [])],
    );
    return page(rows, limit, ({ acceptedAt, userId }) => [acceptedAt.toISOString(), userId]);
  }

  private async newest(transaction: Transaction, providerId: ProviderId): Promise<number | null> {
    const [row] = await transaction.query<{ version: number | null }>(
      'select max(version) as version from terms_versions where provider_id = $1',
      [providerId],
    );
    return row?.version ?? null;
  }
}
