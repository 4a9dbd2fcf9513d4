import type { ServiceName } from '@gatehouse/contracts';
import type { SubjectKind } from '@gatehouse/contracts/audit';
import { escapeIdentifier, escapeLiteral } from 'pg';
import type { QueryRunner } from 'typeorm';

/** An audited table. In expressions, `it` is the row. */
export interface Audited {
  table: string;
  kind: SubjectKind;
  /** The id of the subject, as SQL; `it.id` by default. */
  id?: string;
  /** The organization whose chain the record goes to, as SQL; `null` for the platform's own. */
  organization: string;
  /** The person concerned, as SQL. */
  person?: string;
  /** Columns that are recorded, before and after. */
  tells: readonly string[];
  /** Secret columns, of which only the fact of a change is recorded, under the name given here. */
  hides?: Readonly<Record<string, string>>;
  /** Columns that are not recorded, and why. */
  omits?: Readonly<Record<string, string>>;
}

/**
 * Records every change to these tables, in the transaction that makes it. A later migration runs it again, which replaces the triggers;
 * columns and tables that do not exist yet are left to that run.
 */
export async function auditTables(
  runner: QueryRunner,
  service: ServiceName,
  tables: readonly Audited[],
): Promise<void> {
  const columns = await columnsByTable(runner);
  for (const [index, audited] of tables.entries()) {
    const there = columns.get(audited.table);
    if (there) await runner.query(triggersOf(service, `audit_${String(index)}`, audited, there));
  }
}

/** Reverts {@link auditTables}. */
export async function unauditTables(
  runner: QueryRunner,
  tables: readonly Audited[],
): Promise<void> {
  for (const [index, { table }] of tables.entries())
    await runner.query(
      `drop function if exists ${functionOf(table, `audit_${String(index)}`)} cascade`,
    );
}

async function columnsByTable(runner: QueryRunner): Promise<Map<string, Set<string>>> {
  const rows = (await runner.query(
    'select table_name, column_name from information_schema.columns where table_schema = current_schema()',
  )) as { table_name: string; column_name: string }[];
  const tables = new Map<string, Set<string>>();
  for (const { table_name, column_name } of rows)
    tables.set(table_name, (tables.get(table_name) ?? new Set()).add(column_name));
  return tables;
}

const functionOf = (table: string, name: string): string => escapeIdentifier(`${table}_${name}`);

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** One function per table rather than one for all, so that nothing is looked up per row that is known in advance. */
function triggersOf(
  service: ServiceName,
  name: string,
  audited: Audited,
  there: ReadonlySet<string>,
): string {
  const { table, kind, id = 'it.id', organization, person = 'null' } = audited;
  const tells = audited.tells.filter((column) => there.has(column));
  const hides = Object.entries(audited.hides ?? {}).filter(([column]) => there.has(column));
  const watched = [...tells, ...hides.map(([column]) => column)];
  const recordedColumns = (row: 'old' | 'new'): string =>
    tells.map((column) => `${escapeLiteral(camelCase(column))}, ${row}.${column}`).join(', ');
  const hidden = hides.map(
    ([column, shown]) =>
      `if tg_op = 'INSERT' and new.${column} is not null or tg_op = 'UPDATE' and old.${column} is distinct from new.${column} then
         after := after || jsonb_build_object(${escapeLiteral(shown)}, 'withheld');
       end if;`,
  );
  const of = (row: 'old' | 'new', expression: string): string =>
    expression.replaceAll(/\bit\./g, `${row}.`);
  const note = (row: 'old' | 'new', operation: string, before: string, after: string): string =>
    `perform note_change(${escapeLiteral(service)}, ${escapeLiteral(kind)}, ${of(row, id)}, ${of(row, organization)},
       ${of(row, person)}, ${operation}, ${before}, ${after});`;
  const fn = functionOf(table, name);
  const trigger = (suffix: string): string => escapeIdentifier(`${name}_${suffix}`);
  const all = (row: 'old' | 'new'): string =>
    `(${watched.map((column) => `${row}.${column}`).join(', ')})`;
  return `
    create or replace function ${fn}() returns trigger language plpgsql set timezone = 'UTC' as $$
    declare
      before jsonb;
      after jsonb;
    begin
      if tg_op <> 'INSERT' then before := jsonb_build_object(${recordedColumns('old')}); end if;
      if tg_op = 'DELETE' then
        ${note('old', `'removed'`, 'before', 'null')}
        return null;
      end if;
      after := jsonb_build_object(${recordedColumns('new')});
      ${hidden.join('\n')}
      if tg_op = 'INSERT' then
        ${note('new', `'created'`, 'null', 'after')}
      elsif (${of('old', organization)}) is distinct from (${of('new', organization)}) then
        -- Neither organisation learns of the other.
        ${note('old', `'removed'`, 'before', 'null')}
        ${note('new', `'created'`, 'null', 'after')}
      else
        ${note('new', `'changed'`, 'before', 'after')}
      end if;
      return null;
    end $$;
    create or replace trigger ${trigger('whole')} after insert or delete on ${table}
      for each row execute function ${fn}();
    create or replace trigger ${trigger('change')} after update on ${table}
      for each row when (${all('old')} is distinct from ${all('new')}) execute function ${fn}();
  `;
}
