import { QueryResult, type QueryRunner } from 'typeorm';
import type { Row } from './pipeline.js';

/** The rows of a statement, and what PostgreSQL says that it did, such as `UPDATE 3`. */
export interface Executed {
  rows: Row[];
  tag: string;
}

/** Has a query runner of TypeORM send its statements through `execute`, and return what it would of its own ones. @returns true */
export function manage(
  runner: QueryRunner,
  execute: (text: string, parameters: readonly unknown[]) => Promise<Executed>,
): true {
  Object.assign(runner, {
    // TypeORM checks for a transaction before it locks a row; it does not know about ours, so this reports it.
    isTransactionActive: true,
    query: async (text: string, parameters: readonly unknown[] = [], isStructured = false) => {
      const { rows, tag } = await execute(text, parameters);
      const affected = Number(/\d+$/.exec(tag)?.[0] ?? 0);
      const raw = /^(?:UPDATE|DELETE)/.test(tag) ? [rows, affected] : rows;
      return isStructured
        ? Object.assign(new QueryResult(), { records: rows, affected, raw })
        : raw;
    },
  });
  return true;
}
