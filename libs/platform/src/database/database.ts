import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { databaseFault } from './faults.js';
import type { PipelineClient } from './pipeline.js';
import type { Scope } from './scope.js';
import { PipelinedTransaction } from './pipelined-transaction.js';
import type { Transaction, TransactionCost, TransactionOptions } from './transaction.js';

/** What publishes the outbox, as far as transactions know it. */
interface OutboxRelay {
  /** Whether it does so in this process, at this moment. */
  readonly isLeading: boolean;
  /** Called when events were recorded of which PostgreSQL notifies nobody, because it was leading then. */
  onRecorded(): void;
}

const DEFAULTS = { timeoutMs: 5_000, origin: '', action: 'other', readOnly: false };
/** How often conflicting work is retried, and the longest pause after the first attempt. */
const MOST_ATTEMPTS = 4;
const LONGEST_PAUSE_MS = 50;

/** The only access to the data: every statement runs in a transaction with a scope, which says which rows it may see. */
export class Database {
  /** Undefined before the process has one. */
  relay: OutboxRelay | undefined;

  /** @param observe called after each transaction, whatever its outcome */
  constructor(
    private readonly dataSource: DataSource,
    private readonly observe: (action: string, spent: TransactionCost) => void = () => undefined,
  ) {}

  /**
   * Runs work in one transaction: committed when it returns, rolled back when it throws, and retried if PostgreSQL aborted it because
   * of a conflict. Work must therefore have no effects outside its transaction.
   * @param options.timeoutMs the limit for one statement, and for retries
   */
  async transaction<T>(
    scope: Scope,
    work: (transaction: Transaction) => T | Promise<T>,
    options: Partial<Omit<TransactionOptions, 'scope'>> = {},
  ): Promise<T> {
    const known = { ...DEFAULTS, ...options, scope };
    const deadline = Date.now() + known.timeoutMs;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once({ ...known, timeoutMs: deadline - Date.now() }, work);
      } catch (error) {
        const pauseMs = attempt * LONGEST_PAUSE_MS * Math.random();
        const isLast = attempt === MOST_ATTEMPTS || Date.now() + pauseMs >= deadline;
        if (isLast || databaseFault(error) !== 'conflict') throw error;
        await sleep(pauseMs);
      }
    }
  }

  private async once<T>(
    options: TransactionOptions,
    work: (transaction: Transaction) => T | Promise<T>,
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    // TypeORM's connection is a client of `pg`.
    const client = (await runner.connect()) as PipelineClient;
    const isRelaying = this.relay?.isLeading === true;
    const transaction = new PipelinedTransaction(client, runner, options, isRelaying);
    try {
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback().catch(() => undefined);
      throw error;
    } finally {
      if (transaction.hasUnannouncedEvents) this.relay?.onRecorded();
      this.observe(options.action, transaction.cost);
      (runner as { isTransactionActive: boolean }).isTransactionActive = false;
      await runner.release();
    }
  }
}
