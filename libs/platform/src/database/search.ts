import type { QueryRunner } from 'typeorm';
import type { Transaction } from './transaction.js';

/** Names sort as in a dictionary, in any language; the same on every server, since the collation is ICU's. */
const NAME_ORDER = 'collate "und-x-icu"';

/** Beyond this many matches, scanning in list order finds a page sooner than looking matches up. */
const MOST_MATCHES = 4_000;

/** How many characters of a word the index looks up. */
const LOOKED_UP = '12';

/** A table whose rows are sorted by name and searched. */
export interface Listed {
  /** The columns that it is sorted by. */
  names?: readonly string[];
  /** The searched text, as a SQL expression. */
  search?: readonly string[];
  /** The columns that hold a row's owners, for tables that are searched by an index: organizations search their own rows. */
  owners?: readonly string[];
}

/**
 * Sets the collation of name columns, and stores searched text in its canonical form. Columns used by a trigger cannot be altered, so
 * audit triggers have to be created again afterwards.
 */
export async function listTables(
  runner: QueryRunner,
  tables: Readonly<Record<string, Listed>>,
): Promise<void> {
  for (const [table, { names = [], search = [], owners = [] }] of Object.entries(tables)) {
    const changes = [
      ...names.map((name) => `alter column ${name} type text ${NAME_ORDER}`),
      ...(search.length > 0
        ? [
            `add column search_text text collate "C"
               generated always as (search_text(${search.join(', ')})) stored`,
          ]
        : []),
    ];
    await runner.query(`alter table ${table} ${changes.join(', ')}`);
    if (owners.length > 0) await indexSearch(runner, table, owners);
  }
}

/**
 * A trigram index per owner. Under row-level security PostgreSQL does not use it for the search itself, which could leak rows of others;
 * so a security definer function queries it for the acting organization and returns only ids, which are then read under row-level
 * security. It returns null if there are too many.
 */
export async function indexSearch(
  runner: QueryRunner,
  table: string,
  owners: readonly string[],
): Promise<void> {
  for (const owner of owners) await createIndex(runner, table, [owner]);
  await createMatching(
    runner,
    table,
    owners.map((owner) => `${owner} = $1`),
  );
}

/** A part of a table's rows that is searched separately. */
export interface SearchedPart {
  /** The uuid columns that tell the part, for the index. */
  columns: readonly string[];
  /** The rows that the caller may search, as SQL: $1 is the acting organization, $3 the one whose rows are listed. */
  rows: string;
}

/** Searches a table by an index within one part of it, for lists of one organization's rows (see `of` of {@link searchIndexed}). */
export async function indexSearchOf(
  runner: QueryRunner,
  table: string,
  { columns, rows }: SearchedPart,
): Promise<void> {
  await createIndex(runner, table, columns);
  await createMatching(runner, table, [rows], ', listed uuid');
}

async function createIndex(runner: QueryRunner, table: string, columns: readonly string[]) {
  const trigrams = await operatorClass(runner, 'gin_trgm_ops');
  const uuids = await operatorClass(runner, 'uuid_ops', 'btree_gin');
  await runner.query(
    `create index ${[table, ...columns, 'search_text'].join('__')} on ${table}
       using gin (${[...columns.map((column) => `${column} ${uuids}`), `search_text ${trigrams}`].join(', ')})`,
  );
}

async function createMatching(
  runner: QueryRunner,
  table: string,
  parts: readonly string[],
  listed = '',
) {
  const found = parts
    .map((part) => `(select id from ${table} where ${part} and %1$s limit $2)`)
    .join(' union all ');
  await runner.query(`
    create function matching_${table}(sought text, most integer${listed}) returns uuid[]
      stable security definer language plpgsql set search_path from current as $$
    declare
      condition text;
      ids uuid[];
    begin
      -- Each three letters are looked up by themselves: of a long word, an address mostly, the first are enough to be few.
      select string_agg(case
          when length(pattern) > ${LOOKED_UP} + 2 and strpos(pattern, '\\') = 0 then
            format('search_text like %L and coalesce(search_text like %L, false)', left(pattern, ${LOOKED_UP} + 1) || '%', pattern)
          else format('search_text like %L', pattern)
        end, ' and ') into condition
        from unnest(search_patterns(sought)) pattern;
      if condition is null then return '{}'; end if;
      -- Planned for each search: the index for rare words, the table for frequent ones.
      execute format($found$select array_agg(id) from (${found}) found$found$, condition)
        into ids using app_organization(), most + 1${listed && ', listed'};
      return case when cardinality(ids) > most then null else coalesce(ids, '{}') end;
    end $$;
  `);
}

async function operatorClass(runner: QueryRunner, name: string, extension = 'pg_trgm') {
  const rows = (await runner.query(
    `select n.nspname || '.' || c.opcname as name from pg_opclass c
       join pg_am a on a.oid = c.opcmethod and a.amname = 'gin'
       join pg_depend d on d.classid = 'pg_opclass'::regclass and d.objid = c.oid and d.deptype = 'e'
       join pg_extension e on e.oid = d.refobjid and e.extname = $2
       join pg_namespace n on n.oid = c.opcnamespace
     where c.opcname = $1`,
    [name, extension],
  )) as { name: string }[];
  if (!rows[0]) throw new Error(`the database lacks the extension ${extension}`);
  return rows[0].name;
}

/** A search condition, and the value of its parameter. */
export interface Search {
  /** @param parameter its placeholder in the statement @param row the table's alias */
  where(parameter: string, row?: string): string;
  readonly value: string | string[] | null;
}

const column = (row: string | undefined, name: string): string => (row ? `${row}.${name}` : name);

/**
 * Matches rows that contain every word, in any order, ignoring case and accents; without words, all rows. Opaque to the planner on
 * purpose: read in list order, a page needs no more rows than it shows.
 */
export const search = (q: string | undefined, expression?: string): Search => ({
  where: (parameter, row) =>
    q
      ? `coalesce(${expression ?? column(row, 'search_text')} like all ((select search_patterns(${parameter}::text))::text[]), false)`
      : `${parameter}::text is null`,
  value: q === undefined || q === '' ? null : q,
});

/**
 * The same for a large table with `owners` (see {@link listTables}), on behalf of the acting organization.
 * @param of the organization whose rows are listed, for a table that is searched by {@link indexSearchOf}
 */
export async function searchIndexed(
  transaction: Transaction,
  table: string,
  q: string | undefined,
  of?: string,
): Promise<Search> {
  if (!q) return search(q);
  const [row] = await transaction.query<{ ids: string[] | null }>(
    `select matching_${table}($1, ${String(MOST_MATCHES)}${of === undefined ? '' : ', $2'}) as ids`,
    of === undefined ? [q] : [q, of],
  );
  const ids = row?.ids;
  if (!ids) return search(q);
  return {
    where: (parameter, alias) => `${column(alias, 'id')} = any(${parameter}::uuid[])`,
    value: ids,
  };
}
