import type { EntityManager } from 'typeorm';
import type { Scope } from './scope.js';

/**
 * One transaction, bound to a scope. Statements are sent as soon as the result of one is awaited, all in one message: those of one turn
 * of the microtask queue share a round trip, the first ones with the beginning of the transaction, the last ones with its commit.
 */
export interface Transaction {
  readonly manager: EntityManager;
  /** The database's time at the start of the transaction: the only clock that rules use. */
  now(): Promise<Date>;
  /** Runs SQL and returns its rows. */
  query<R>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
  /** Runs SQL whose rows are not read, with the next statement or the commit. Its failure fails the transaction. */
  send(sql: string, parameters?: readonly unknown[]): void;
  /** Continues under another scope, and on behalf of another origin if one is given. */
  enter(scope: Scope, origin?: string): void;
  /** Runs work that, if it throws, is undone, while the transaction goes on. */
  nested<T>(work: () => Promise<T>): Promise<T>;
  /** Whether nested work was undone. */
  readonly isPartlyUndone: boolean;
}

/** Without what begins and ends the transaction. */
export interface TransactionCost {
  statements: number;
  roundTrips: number;
}

export interface TransactionOptions {
  scope: Scope;
  /** The call, event or worker that it is for, as `service.name`. */
  action: string;
  /** Action, actor and address as JSON, which the triggers of audited tables record. */
  origin: string;
  /** The limit for one statement. */
  timeoutMs: number;
  /**
   * Only reads. Each message is then a transaction of its own, an implicit one, which saves two statements: at READ COMMITTED each
   * statement has a snapshot of its own anyway. PostgreSQL refuses writes and locks.
   */
  readOnly: boolean;
}
