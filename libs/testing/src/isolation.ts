import type { ServiceName } from '@gatehouse/contracts';
import { SCOPE_NAMES, type Scope } from '@gatehouse/platform/database';
import { Client, DatabaseError } from 'pg';
import { tablesOf, type Table } from './catalogue.js';
import type { TestDatabase } from './database.js';

/** A row of some table, and the scopes, by name, that may see and change it. */
export interface OwnedRow {
  table: string;
  row: Record<string, unknown>;
  seenBy: string[];
  /** The scopes that see it by default. */
  changedBy?: string[];
  /** The scopes that change it by default. */
  addedBy?: string[];
}

/** Tenants, by name, and the rows of each. */
export interface World {
  scopes: Record<string, Scope>;
  rows: OwnedRow[];
  /** Tables that hold nothing of any tenant, and why. */
  shared?: Record<string, string>;
}

const REFUSED_BY_POLICY = '42501';

/**
 * Puts the rows into a service's tables, and then queries every table in the service's own role, without a WHERE, under each scope.
 * @returns what each scope saw, changed, deleted or added against the world's rules; nothing where tenants are kept apart
 */
export async function isolationFaults(
  database: TestDatabase,
  service: ServiceName,
  { scopes, rows, shared = {} }: World,
): Promise<string[]> {
  const tables = (await tablesOf(database, service)).filter(({ name }) => !(name in shared));
  const faults = tables.flatMap(({ name, guarded }) => [
    ...(guarded ? [] : [`${name}: row-level security is off`]),
    ...(rows.some((row) => row.table === name) ? [] : [`${name}: this test has no row of it`]),
  ]);
  // Foreign keys would hold up a DELETE that no policy holds up.
  for (const { name } of tables)
    await database.query(service, `alter table ${name} disable trigger all`);
  for (const { table, row } of rows)
    await database.query(service, insertion(table, row), values(row));

  const client = new Client({ connectionString: database.urlOf(service) });
  await client.connect();
  try {
    for (const table of tables) {
      const those = rows.filter((row) => row.table === table.name);
      if ((await client.query(`select from ${table.name}`)).rows.length > 0)
        faults.push(`${table.name}: seen outside of a transaction`);
      for (const [name, scope] of [...Object.entries(scopes), ['no scope', {}] as const]) {
        const found = await within(client, scope, () => tryOut(client, table, those, name));
        faults.push(...found.map((fault) => `${table.name}, under the scope of ${name}: ${fault}`));
      }
    }
  } finally {
    await client.end();
  }
  return faults;
}

/** Tries everything on one table; the transaction around it is rolled back. */
async function tryOut(client: Client, table: Table, rows: OwnedRow[], name: string) {
  const { name: relation, key, column } = table;
  const keyOf = (row: object): string =>
    key.map((column) => String(Object.entries(row).find(([name]) => name === column)?.[1])).join();
  const mayBe = (who: (row: OwnedRow) => string[]): string[] =>
    rows.filter((row) => who(row).includes(name)).map(({ row }) => keyOf(row));
  const run = async (sql: string): Promise<string[]> => {
    await client.query('savepoint before');
    const result = await client.query<object>(sql);
    await client.query('rollback to before');
    return result.rows.map(keyOf);
  };
  const keys = key.join();
  const changers = (row: OwnedRow): string[] => row.changedBy ?? row.seenBy;
  const adders = (row: OwnedRow): string[] => row.addedBy ?? changers(row);
  const changed = await run(`update ${relation} set ${column} = ${column} returning ${keys}`);
  const added: string[] = [];
  for (const { row } of rows) {
    if (await isAdded(client, relation, row)) added.push(keyOf(row));
  }
  return [
    ...difference(
      'saw',
      await run(`select ${keys} from ${relation}`),
      mayBe((row) => row.seenBy),
    ),
    ...difference('changed', changed, mayBe(changers)),
    ...difference(
      'deleted',
      await run(`delete from ${relation} returning ${keys}`),
      mayBe(changers),
    ),
    ...difference('added', added, mayBe(adders)),
  ];
}

/** Whether the policies let a row in. What a unique index says comes afterwards, and is of no interest. */
async function isAdded(client: Client, table: string, row: object): Promise<boolean> {
  await client.query('savepoint before');
  try {
    await client.query(insertion(table, row), values(row));
    return true;
  } catch (error) {
    return !(error instanceof DatabaseError && error.code === REFUSED_BY_POLICY);
  } finally {
    await client.query('rollback to before');
  }
}

async function within<T>(client: Client, scope: Scope, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  for (const name of SCOPE_NAMES)
    await client.query('select set_config($1, $2, true)', [`app.${name}`, scope[name] ?? '']);
  const result = await work();
  await client.query('rollback');
  return result;
}

function difference(what: string, actual: string[], expected: string[]): string[] {
  return [
    ...actual.filter((key) => !expected.includes(key)).map((key) => `${what} ${key}`),
    ...expected.filter((key) => !actual.includes(key)).map((key) => `not ${what} ${key}`),
  ];
}

const insertion = (table: string, row: object): string =>
  `insert into ${table} (${Object.keys(row).join()}) overriding system value
   values (${Object.keys(row)
     .map((_, index) => `$${index + 1}`)
     .join()})`;

const values = (row: object): unknown[] => Object.values(row);
