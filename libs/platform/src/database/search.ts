import type { QueryRunner } from 'typeorm';
import type { Transaction } from './database.js';

/** Names are in the order of a dictionary, whatever language they are of; the same on every server, since it is ICU's. */
const NAME_ORDER = 'collate "und-x-icu"';

/** More than are worth to be looked up one by one: so many are met soon enough in the order of the list. */
const MOST_MATCHES = 2_000;

/** How many characters of a word the index is asked for. */
const LOOKED_UP = '12';

/** A table whose rows are listed by name, or found by what they say. */
export interface Listed {
  /** The columns by which it is put in order. */
  names?: readonly string[];
  /** What is searched, as SQL. */
  search?: readonly string[];
  /** The columns that say whose a row is, where the index is to find it among very many: whoever acts in that organisation. */
  owners?: readonly string[];
}

/**
 * Has tables put their names in order, and remember what is searched in the form in which it compares. Columns that a trigger looks at
 * cannot be changed, so what is recorded of the tables is to be said again afterwards.
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
 * An index of all parts of words, of each owner. Row-level security lets no index answer what somebody seeks, since that could tell of
 * rows that are not theirs; so a function asks it, for the organisation that acts, and gives nothing but ids. Those are looked up under
 * row-level security again. It gives null where they are too many.
 */
async function indexSearch(runner: QueryRunner, table: string, owners: readonly string[]) {
  const trigrams = await operatorClass(runner, 'gin_trgm_ops');
  const uuids = await operatorClass(runner, 'uuid_ops', 'btree_gin');
  for (const owner of owners)
    await runner.query(
      `create index ${table}__${owner}__search_text on ${table} using gin (${owner} ${uuids}, search_text ${trigrams})`,
    );
  const ofOwner = owners.map(
    (owner) => `select id from ${table} where ${owner} = $1 and %1$s limit $2`,
  );
  const found = ofOwner.map((part) => `(${part})`).join(' union all ');
  await runner.query(`
    create function matching_${table}(sought text, most integer) returns uuid[]
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
      -- Planned anew for what is sought: the index for what is rare, the table for what is frequent.
      execute format($found$select array_agg(id) from (${found}) found$found$, condition)
        into ids using app_organization(), most + 1;
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

/** A condition for what somebody seeks, and the value of its one parameter. */
export interface Search {
  /** @param parameter as it stands in the statement @param row the alias of the table */
  where(parameter: string, row?: string): string;
  readonly value: string | string[] | null;
}

const column = (row: string | undefined, name: string): string => (row ? `${row}.${name}` : name);

/**
 * What somebody seeks, in a column or an expression: each of the words, in any order, without case and accents. Without any, everything.
 * The planner is not to guess how rare it is: in the order of the list it reads no more than it needs.
 */
export const search = (q: string | undefined, expression?: string): Search => ({
  where: (parameter, row) =>
    q
      ? `coalesce(${expression ?? column(row, 'search_text')} like all ((select search_patterns(${parameter}::text))::text[]), false)`
      : `${parameter}::text is null`,
  value: q === undefined || q === '' ? null : q,
});

/** The same in a table of very many rows that has its `owners` (see {@link listTables}), as the organisation that acts. */
export async function searchIndexed(
  transaction: Transaction,
  table: string,
  q: string | undefined,
): Promise<Search> {
  if (!q) return search(q);
  const [row] = await transaction.query<{ ids: string[] | null }>(
    `select matching_${table}($1, ${String(MOST_MATCHES)}) as ids`,
    [q],
  );
  const ids = row?.ids;
  if (!ids) return search(q);
  return {
    where: (parameter, alias) => `${column(alias, 'id')} = any(${parameter}::uuid[])`,
    value: ids,
  };
}
