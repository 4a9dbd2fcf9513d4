import { createHash } from 'node:crypto';
import type { ServiceName, UserActor } from '@gatehouse/contracts';
import { CUSTOM_PLAN, runtimeRole } from '@gatehouse/platform/database';
import { Client } from 'pg';
import { contextOf } from './actors.js';
import { allLists, inputsOf, SAMPLES_OF } from './list-inputs.js';
import { fillLists } from './list-rows.js';
import type { TestPlatform } from './platform.js';

const ROWS = 20_000;

/** What a page may read of such a table: a search counts up to 4,000 matches before it reads in the order of the list. */
const MOST_READ = 6_000;

/** More than PostgreSQL plans individually before it considers a generic plan. */
const EXECUTIONS = 6;

interface Statement {
  text: string;
  values: unknown[];
}

/**
 * Fills the lists of a service and asks each of them everything that it can be asked. Each statement is then repeated in a transaction of
 * its own, which counts the rows that were read, also by functions, whatever the plan.
 * @param exceptions the lists whose searches may read on and on, and why
 * @param askers of the provider and its customer, and of support
 * @returns which requests read without an end, or which no scope may make
 */
export async function listReadFaults(
  platform: TestPlatform,
  service: ServiceName,
  askers: { provider: UserActor; customer: UserActor; support: UserActor },
  exceptions: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const schema = runtimeRole(service);
  const [providerId, customerId] = [askers.provider.organizationId, askers.customer.organizationId];
  const admin = new Client({ connectionString: platform.database.adminUrl });
  await admin.connect();
  const statements = recordStatements();
  try {
    const sizes = { many: ROWS, others: ROWS, few: ROWS / 20 };
    await fillLists(admin, { providerId, customerId }, { schemas: [schema], sizes });
    const sql = SAMPLES_OF[schema];
    const samples = sql
      ? (await admin.query<Record<string, string>>(sql, [customerId])).rows[0]
      : {};
    await admin.query(`set search_path to ${schema}`);
    const known = { ...samples, customerId, assigneeId: customerId, organizationId: providerId };
    const caller = await platform.callerOf('gateway');
    const faults: string[] = [];
    const lists = allLists.filter((each) => each.service === service);
    for (const list of lists) {
      let answered = 0;
      for (const input of inputsOf(list, known)) {
        if ('q' in input && list.name in exceptions) continue;
        for (const [who, asker] of Object.entries(askers)) {
          statements.recorded = [];
          try {
            await caller(contextOf(asker), list, input);
          } catch {
            continue;
          }
          answered++;
          for (const read of await readsOf(admin, schema, statements.recorded))
            faults.push(`${list.name} ${JSON.stringify(input)} by the ${who} reads ${read}`);
        }
      }
      if (answered === 0) faults.push(`${list.name} is answered in no scope`);
    }
    return faults;
  } finally {
    statements.restore();
    await admin.end();
  }
}

/** Records what the services in this process send to PostgreSQL. */
function recordStatements(): { recorded: Statement[]; restore: () => void } {
  const original = Object.getOwnPropertyDescriptor(Client.prototype, 'query');
  const recording = {
    recorded: [] as Statement[],
    restore: () => {
      if (original) Object.defineProperty(Client.prototype, 'query', original);
    },
  };
  const send = original?.value as (this: Client, ...sent: unknown[]) => unknown;
  Object.defineProperty(Client.prototype, 'query', {
    ...original,
    value(this: Client, ...sent: unknown[]) {
      const [batch] = sent;
      if (typeof batch === 'object' && batch !== null && 'steps' in batch)
        recording.recorded.push(...(batch.steps as Statement[]));
      return send.apply(this, sent);
    },
  });
  return recording;
}

/** Repeats what a call sent, each statement under the scope that was set before. */
async function readsOf(admin: Client, schema: string, statements: Statement[]): Promise<string[]> {
  const reads: string[] = [];
  let scope: Statement | undefined;
  for (const recorded of statements) {
    const { text, values } = recorded;
    if (text.includes('set_config')) scope = recorded;
    if (text.includes('set_config') || !/^\s*(?:select|with)\b/.test(text.replace(CUSTOM_PLAN, '')))
      continue;
    await admin.query('begin');
    await admin.query(`set local role ${schema}`);
    if (scope) await admin.query(scope.text, scope.values);
    // A statement that is planned once gets its plan for any parameters after a few executions.
    const name = createHash('md5').update(text).digest('hex');
    const statement = text.startsWith(CUSTOM_PLAN) ? { text, values } : { name, text, values };
    for (let i = 0; 'name' in statement && i < EXECUTIONS; i++) await admin.query(statement);
    const before = await countsOf(admin, schema);
    await admin.query(statement);
    await admin.query('reset role');
    const after = await countsOf(admin, schema);
    await admin.query('rollback');
    for (const [table, count] of after) {
      const read = count - (before.get(table) ?? 0);
      if (read > MOST_READ)
        reads.push(
          `${String(read)} rows of ${table}: ${text.replaceAll(/\s+/g, ' ').slice(0, 120)}`,
        );
    }
  }
  return reads;
}

/** How many rows of each table this connection has read, as far as it has not reported them yet. */
async function countsOf(admin: Client, schema: string): Promise<Map<string, number>> {
  const { rows } = await admin.query<{ name: string; count: number }>(
    `select relname as name, (seq_tup_read + idx_tup_fetch)::int as count from pg_stat_xact_user_tables where schemaname = $1`,
    [schema],
  );
  return new Map(rows.map(({ name, count }) => [name, count]));
}
