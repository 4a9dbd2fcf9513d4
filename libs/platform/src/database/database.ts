import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
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

const SET_SCOPE = `select ${SCOPE_NAMES.map((name, index) => `set_config('app.${name}', $${String(index + 1)}, true)`).join(', ')}, set_config('statement_timeout', $${String(SCOPE_NAMES.length + 1)}, true), now() as now`;

const DEFAULT_TIMEOUT_MS = 5_000;

/** The only way to the data: every statement runs in a transaction that says whose rows it may see. */
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs work in one transaction: committed when it returns, rolled back when it throws.
   * @param timeoutMs the longest that one statement may take
   */
  async transaction<T>(
    scope: Scope,
    work: (transaction: Transaction) => Promise<T>,
    timeoutMs = DEFAULT_TIMEOUT_MS,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const transaction = await begin(runner, scope, timeoutMs);
      const result = await work(transaction);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function begin(runner: QueryRunner, scope: Scope, timeoutMs: number): Promise<Transaction> {
  const enter = async (next: Scope): Promise<Date> => {
    const settings = SCOPE_NAMES.map((name) => next[name] ?? '');
    const timeout = String(Math.max(1, Math.ceil(timeoutMs)));
    const [row] = await queryRows<{ now: Date }>(runner, SET_SCOPE, [...settings, timeout]);
    if (!row) throw new Error('unreachable: a select without a table gives a row');
    return row.now;
  };
  const now = await enter(scope);
  return {
    manager: runner.manager,
    now,
    query: <Row>(sql: string, parameters?: readonly unknown[]) =>
      queryRows<Row>(runner, sql, parameters),
    enter: async (next) => {
      await enter(next);
    },
  };
}

/** Runs SQL and gives its rows, also those of an UPDATE or DELETE that returns some. */
export async function queryRows<Row>(
  runner: QueryRunner,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const result = await runner.query(sql, [...parameters], true);
  return result.records as Row[];
}
