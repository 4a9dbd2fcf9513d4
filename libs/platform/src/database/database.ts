import { setTimeout as sleep } from 'node:timers/promises';
import { escapeLiteral } from 'pg';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { databaseFault } from './faults.js';
import { SCOPE_NAMES, type Scope } from './scope.js';

/** One transaction, bound to a scope. */
export interface Transaction {
  readonly manager: EntityManager;
  /** The database's time at the start of the transaction: the only clock that rules use. */
  readonly now: Date;
  /** Runs SQL and returns its rows. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Continues under another scope. */
  enter(scope: Scope): Promise<void>;
}

const DEFAULT_TIMEOUT_MS = 5_000;
/** How often conflicting work is retried, and the longest pause after the first attempt. */
const MOST_ATTEMPTS = 4;
const LONGEST_PAUSE_MS = 50;

/** The only access to the data: every statement runs in a transaction whose scope says which rows it may see. */
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs work in one transaction: committed when it returns, rolled back when it throws, and retried if PostgreSQL aborted it because
   * of a conflict. Work must therefore have no effects outside its transaction.
   * @param timeoutMs the limit for one statement, and for retries
   * @param origin action, actor and address as JSON, which the triggers of audited tables record
   */
  async transaction<T>(
    scope: Scope,
    work: (transaction: Transaction) => Promise<T>,
    timeoutMs = DEFAULT_TIMEOUT_MS,
    origin = '',
  ): Promise<T> {
    const deadline = Date.now() + timeoutMs;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(scope, work, deadline - Date.now(), origin);
      } catch (error) {
        const pauseMs = attempt * LONGEST_PAUSE_MS * Math.random();
        const isLast = attempt === MOST_ATTEMPTS || Date.now() + pauseMs >= deadline;
        if (isLast || databaseFault(error) !== 'conflict') throw error;
        await sleep(pauseMs);
      }
    }
  }

  private async once<T>(
    scope: Scope,
    work: (transaction: Transaction) => Promise<T>,
    timeoutMs: number,
    origin: string,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as Client;
    try {
      const begun = await begin(client, scope, timeoutMs, origin);
      // TypeORM checks for a transaction before it locks a row; this one is ours, so it has to be told.
      (runner as { isTransactionActive: boolean }).isTransactionActive = true;
      const result = await work({ manager: runner.manager, ...begun });
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      (runner as { isTransactionActive: boolean }).isTransactionActive = false;
      await runner.release();
    }
  }
}

/** TypeORM's connection is a client of `pg`. */
interface Client {
  query(query: string | { name?: string; text: string; values: unknown[] }): Promise<unknown>;
}

async function begin(
  client: Client,
  scope: Scope,
  timeoutMs: number,
  origin: string,
): Promise<Omit<Transaction, 'manager'>> {
  const settings = (of: Scope) => settingsOf(of, Math.max(1, Math.ceil(timeoutMs)));
  // Both statements in one message: each message costs a round trip.
  const caused = `set_config('app.origin', ${escapeLiteral(origin)}, true)`;
  const [, begun] = (await run(
    client,
    `begin; select ${settings(scope)}, ${caused}, now() as now`,
  )) as [unknown, { rows: [{ now: Date }] }];
  return {
    now: begun.rows[0].now,
    query: async <Row>(text: string, parameters: readonly unknown[] = []) => {
      const result = await run(client, { ...prepared(text), text, values: [...parameters] });
      return (result as { rows: Row[] }).rows;
    },
    enter: async (next) => {
      await run(client, `select ${settings(next)}`);
    },
  };
}

/** Sets every setting, so that nothing remains of the previous scope. */
function settingsOf(scope: Scope, timeoutMs: number): string {
  return [
    ...SCOPE_NAMES.map((name) => [`app.${name}`, scope[name] ?? '']),
    ['statement_timeout', String(timeoutMs)],
  ]
    .map(([name = '', value = '']) => `set_config('${name}', ${escapeLiteral(value)}, true)`)
    .join(', ');
}

async function run(client: Client, query: Parameters<Client['query']>[0]): Promise<unknown> {
  try {
    return await client.query(query);
  } catch (error) {
    const { text, values } = typeof query === 'string' ? { text: query, values: [] } : query;
    throw new QueryFailedError(text, values, error as Error);
  }
}

const statements = new Map<string, string>();

/** More would mean statements composed at run time, and each uses memory on every connection. */
const MOST_STATEMENTS = 500;

/** PostgreSQL plans a named statement once per connection; planning is half the time of a small one. */
function prepared(text: string): { name?: string } {
  let name = statements.get(text);
  if (name === undefined && statements.size < MOST_STATEMENTS) {
    name = `s${String(statements.size)}`;
    statements.set(text, name);
  }
  return name === undefined ? {} : { name };
}
