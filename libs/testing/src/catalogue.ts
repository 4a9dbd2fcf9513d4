import type { ServiceName } from '@gatehouse/contracts';
import { runtimeRole } from '@gatehouse/platform/database';
import type { TestDatabase } from './database.js';

/** A table, as PostgreSQL knows it. */
export interface Table {
  name: string;
  /** Whether row-level security is on. */
  guarded: boolean;
  /** The columns of its primary key. */
  key: string[];
  /** A column that may be set. */
  column: string;
}

/** What the platform keeps for every service; none of its columns names the owner of a row. */
const PLATFORM_TABLES = [
  'migrations',
  'outbox',
  'inbox',
  'revocations',
  'idempotency_keys',
  'known_streams',
];

/** Every table that is a service's own. */
export const tablesOf = (
  database: TestDatabase,
  service: ServiceName,
  others = PLATFORM_TABLES,
): Promise<Table[]> =>
  database.query<Table>(
    service,
    `select c.relname as name, c.relrowsecurity as guarded,
       (select array_agg(a.attname::text order by a.attnum)
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key,
       (select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and a.attidentity = '' and a.attgenerated = '' limit 1) as column
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relname = any($2)
     order by c.relname`,
    [runtimeRole(service), others],
  );

/** Tables in which is noted what was passed on. */
const RELAYED = ['outbox', 'revocations'];

/** What is in every table of a service, in short: two of these are equal where nothing has changed in between. */
export async function contentsOf(
  database: TestDatabase,
  service: ServiceName,
): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const { name } of await tablesOf(database, service, [])) {
    // That the relay has passed something on changes nothing.
    const content = RELAYED.includes(name) ? `(to_jsonb(t) - 'published_at')::text` : 't::text';
    const [row] = await database.query<{ content: string | null }>(
      service,
      `select md5(string_agg(${content}, ' ' order by ${content})) as content from ${name} t`,
    );
    contents[name] = row?.content ?? 'empty';
  }
  return contents;
}
