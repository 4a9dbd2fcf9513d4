import { setTimeout as sleep } from 'node:timers/promises';
import { escapeLiteral } from 'pg';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { databaseFault } from './faults.js';
import { SCOPE_NAMES, type Scope } from './scope.js';

/** One transaction, bound to a scope. */
export interface Transaction {
  readonly manager: EntityManager;
  /** The database's clock when the transaction began: the only clock that rules ask. */
  readonly now: Date;
  /** Runs SQL and gives its rows. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Goes on under another scope. */
  enter(scope: Scope): Promise<void>;
}

const DEFAULT_TIMEOUT_MS = 5_000;
/** How often work is tried that others are in the way of, and the longest pause after the first time. */
const MOST_ATTEMPTS = 4;
const LONGEST_PAUSE_MS = 50;

/** The only way to the data: every statement runs in a transaction that says whose rows it may see. */
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs work in one transaction: committed when it returns, rolled back when it throws, and run again where PostgreSQL ended it in
   * favour of another one. So work changes nothing but through its transaction.
   * @param timeoutMs the longest that one statement may take, and within which work is run again
   * @param origin by what, by whom and from where: what the triggers of audited tables write down, as JSON
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
      // TypeORM asks before it locks a row; the transaction is ours, so it has to be told.
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

/** What TypeORM hands out as its connection: a client of `pg`. */
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
  // Two statements in one message: each message costs a round trip.
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

/** Every setting is named, so that entering a scope leaves the one before. */
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

/** More would be texts put together at run time, and each takes room on every connection. */
const MOST_STATEMENTS = 500;

/** PostgreSQL plans a statement that has a name once for each connection; half the time of a small one is its plan. */
function prepared(text: string): { name?: string } {
  let name = statements.get(text);
  if (name === undefined && statements.size < MOST_STATEMENTS) {
    name = `s${String(statements.size)}`;
    statements.set(text, name);
  }
  return name === undefined ? {} : { name };
}
