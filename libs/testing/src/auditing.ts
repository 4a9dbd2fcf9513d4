import type { ServiceName } from '@gatehouse/contracts';
import { type Audited } from '@gatehouse/platform/audit';
import { runtimeRole } from '@gatehouse/platform/database';
import { tablesOf } from './catalogue.js';
import type { TestDatabase } from './database.js';

/** Which name a row, and which change with every change of it. */
const SELF_EVIDENT = ['id', 'created_at', 'updated_at', 'version'];

/**
 * Compares what a service says of the recording of its changes with what is in the database.
 * @returns tables and columns without a decision whether they are recorded, and missing triggers
 */
export async function auditFaults(
  database: TestDatabase,
  service: ServiceName,
  audited: readonly Audited[],
  unaudited: Readonly<Record<string, string>>,
): Promise<string[]> {
  const tables = (await tablesOf(database, service)).map(({ name }) => name);
  const columns = await database.query<{ table_name: string; column_name: string }>(
    service,
    // What is computed from other columns changes with them.
    `select table_name, column_name from information_schema.columns where table_schema = $1 and is_generated = 'NEVER'`,
    [runtimeRole(service)],
  );
  const triggers = await database.query<{ table: string; name: string }>(
    service,
    `select tgrelid::regclass::text as table, tgname as name from pg_trigger where tgenabled = 'O'`,
  );
  const columnsOf = (table: string): string[] =>
    columns.filter(({ table_name }) => table_name === table).map(({ column_name }) => column_name);
  const decided = (table: string): string[] =>
    audited
      .filter((each) => each.table === table)
      .flatMap(({ tells, hides = {}, omits = {} }) => [
        ...tells,
        ...Object.keys(hides),
        ...Object.keys(omits),
      ]);
  const named = [...audited.map(({ table }) => table), ...Object.keys(unaudited)];
  return [
    ...tables
      .filter((table) => !named.includes(table))
      .map((table) => `${table}: not decided whether it is recorded`),
    ...named.filter((table) => !tables.includes(table)).map((table) => `${table}: is no table`),
    ...audited.flatMap(({ table }, index) => [
      ...columnsOf(table)
        .filter((column) => ![...decided(table), ...SELF_EVIDENT].includes(column))
        .map((column) => `${table}.${column}: not decided whether it is recorded`),
      ...decided(table)
        .filter((column) => !columnsOf(table).includes(column))
        .map((column) => `${table}.${column}: is no column`),
      ...['whole', 'change']
        .map((suffix) => `audit_${String(index)}_${suffix}`)
        .filter((name) => !triggers.some((each) => each.table === table && each.name === name))
        .map((name) => `${table}: the trigger ${name} is missing`),
    ]),
  ];
}
