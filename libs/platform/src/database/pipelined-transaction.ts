import type { EntityManager, QueryRunner } from 'typeorm';
import { manage, type Executed } from './managed-runner.js';
import { Batch, parameter, type PipelineClient, type Step } from './pipeline.js';
import type { Scope } from './scope.js';
import { HAS_UNANNOUNCED_EVENTS, SET_SCOPE, SET_SCOPE_TO_READ, settingsOf } from './settings.js';
import type { Transaction, TransactionCost, TransactionOptions } from './transaction.js';

/** A transaction whose statements are sent together unless one waits for the result of another. */
export class PipelinedTransaction implements Transaction {
  readonly cost: TransactionCost = { statements: 0, roundTrips: 0 };
  isPartlyUndone = false;
  /** Whether events were recorded of which PostgreSQL notifies nobody; assumed while the outcome of the commit is unknown. */
  hasUnannouncedEvents = false;
  private waiting: Step[] = [];
  private isExplicit = false;
  private isManaged = false;
  private depth = 0;
  private failure: unknown;
  private startedAt: Date | undefined;
  private scope: Scope;
  private origin: string;

  /** @param isRelaying whether this process publishes the outbox, so that nobody need be notified of events */
  constructor(
    private readonly client: PipelineClient,
    private readonly runner: QueryRunner,
    private readonly options: TransactionOptions,
    private readonly isRelaying: boolean,
  ) {
    this.scope = options.scope;
    this.origin = options.origin;
  }

  /** TypeORM's statements travel with the others. */
  get manager(): EntityManager {
    this.isManaged ||= manage(this.runner, (text, parameters) => this.execute(text, parameters));
    return this.runner.manager;
  }

  async now(): Promise<Date> {
    return this.startedAt ?? this.query('select').then(() => this.now());
  }

  async query<R>(text: string, parameters: readonly unknown[] = []): Promise<R[]> {
    const { rows } = await this.execute(text, parameters);
    return rows as R[];
  }

  private execute(text: string, parameters: readonly unknown[]): Promise<Executed> {
    return new Promise((resolve, reject) => {
      this.add(
        text,
        parameters,
        (rows, tag) => {
          resolve({ rows, tag });
        },
        reject,
      );
      queueMicrotask(() => {
        this.flush();
      });
    });
  }

  send(text: string, parameters: readonly unknown[] = []): void {
    this.add(text, parameters);
  }

  enter(scope: Scope, origin = this.origin): void {
    this.scope = scope;
    this.origin = origin;
    if (this.isExplicit || this.waiting.length > 0) this.pushScope();
  }

  async nested<T>(work: () => Promise<T>): Promise<T> {
    if (this.failure) throw this.failure as Error;
    const savepoint = `s${String(++this.depth)}`;
    this.begin();
    this.send(`savepoint ${savepoint}`);
    try {
      const result = await work();
      await this.query(`release savepoint ${savepoint}`);
      return result;
    } catch (error) {
      // In a message of its own: in that of what failed it would not be executed.
      this.flush();
      await this.run(`rollback to savepoint ${savepoint}`);
      this.failure = undefined;
      this.isPartlyUndone = true;
      throw error;
    } finally {
      this.depth--;
    }
  }

  async commit(): Promise<void> {
    if (!this.isExplicit && this.waiting.length > 0) await this.query('select');
    if (this.failure) throw this.failure as Error;
    if (this.isExplicit && this.isRelaying) {
      this.hasUnannouncedEvents = true;
      this.push(HAS_UNANNOUNCED_EVENTS, [], ([row]) => {
        this.hasUnannouncedEvents = (row as { found: boolean }).found;
      });
    }
    // PostgreSQL answers the commit of a failed transaction with success.
    if (this.isExplicit && (await this.run('commit')) !== 'COMMIT')
      throw new Error('a statement failed, and its failure was ignored');
  }

  async rollback(): Promise<void> {
    this.waiting = [];
    if (this.isExplicit) await this.run('rollback');
  }

  /** @returns the tag that PostgreSQL answers with */
  private run(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.push(
        text,
        [],
        (_rows, tag) => {
          resolve(tag);
        },
        reject,
      );
      this.flush();
    });
  }

  private add(
    text: string,
    parameters: readonly unknown[],
    settle: Step['settle'] = () => undefined,
    fail: Step['fail'] = () => undefined,
  ): void {
    if (this.failure) {
      fail(this.failure);
      return;
    }
    if (!this.options.readOnly) this.begin();
    if (!this.isExplicit && this.waiting.length === 0) this.pushScope();
    this.cost.statements++;
    this.push(text, parameters, settle, fail);
  }

  private begin(): void {
    if (this.isExplicit) return;
    this.isExplicit = true;
    const earlier = this.waiting;
    this.waiting = [];
    this.push('begin', []);
    if (earlier.length === 0) this.pushScope();
    this.waiting.push(...earlier);
  }

  private pushScope(): void {
    const { readOnly, timeoutMs } = this.options;
    const values = settingsOf(this.scope, this.origin, timeoutMs, this.isRelaying);
    this.push(readOnly ? SET_SCOPE_TO_READ : SET_SCOPE, values, ([row]) => {
      this.startedAt ??= (row as { now: Date }).now;
    });
  }

  private push(
    text: string,
    parameters: readonly unknown[],
    settle: Step['settle'] = () => undefined,
    fail: Step['fail'] = () => undefined,
  ): void {
    this.waiting.push({
      text,
      values: parameters.map(parameter),
      settle,
      fail: (error) => {
        this.failure ??= error;
        fail(error);
      },
    });
  }

  private flush(): void {
    if (this.waiting.length === 0) return;
    const steps = this.waiting;
    this.waiting = [];
    this.cost.roundTrips++;
    this.client.query(new Batch(steps));
  }
}
