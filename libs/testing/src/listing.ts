import type { ServiceName } from '@gatehouse/contracts';
import { runtimeRole } from '@gatehouse/platform/database';
import type { TestDatabase } from './database.js';

/** @returns indexes by a name whose order is that of code points, not of a dictionary */
export async function namesOutOfOrder(
  database: TestDatabase,
  service: ServiceName,
): Promise<string[]> {
  const rows = await database.query<{ place: string }>(
    service,
    `select i.indexrelid::regclass || ': ' || a.attname as place
     from pg_index i
       join pg_class c on c.oid = i.indexrelid
       cross join lateral unnest(i.indkey::int[], i.indcollation::oid[]) as part (attnum, collation_id)
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = part.attnum
       join pg_collation l on l.oid = part.collation_id
     where c.relnamespace = $1::regnamespace and not i.indisprimary and a.attname ~ '(^|_)name(_key)?$' and l.collname <> 'und-x-icu'`,
    [runtimeRole(service)],
  );
  return rows.map(({ place }) => place);
}
