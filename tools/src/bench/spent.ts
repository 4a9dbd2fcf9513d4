import type pg from 'pg';
import { processorTimes } from './processor-time.js';

/** Smaller shares are not printed. */
const NEXT_TO_NOTHING_MS = 0.05;

/** What the platform has spent so far: processor time in milliseconds, PostgreSQL and NATS included, statements and transactions. */
export interface Spent {
  at: number;
  byProcess: Map<string, number>;
  statements: number;
  transactions: number;
}

export async function readSpent(database: pg.Client, dataFolder: string): Promise<Spent> {
  const { rows } = await database.query<{ statements: string; transactions: string }>(
    `select (select sum(calls) from pg_stat_statements) as statements,
       (select sum(xact_commit + xact_rollback) from pg_stat_database) as transactions`,
  );
  return {
    at: performance.now(),
    byProcess: await processorTimes(dataFolder),
    statements: Number(rows[0]?.statements),
    transactions: Number(rows[0]?.transactions),
  };
}

/** What was spent between two readings. */
export function between(before: Spent, after: Spent): Spent {
  const times = [...after.byProcess].map(([name, time]): [string, number] => [
    name,
    time - (before.byProcess.get(name) ?? 0),
  ]);
  return {
    at: after.at - before.at,
    byProcess: new Map(times),
    statements: after.statements - before.statements,
    transactions: after.transactions - before.transactions,
  };
}

/** What `times` operations cost each, without what is spent at rest meanwhile. */
export function each(spent: Spent, rest: Spent | undefined, times: number): string {
  const share = rest ? spent.at / rest.at : 0;
  const less = (value: number, atRest: number | undefined) =>
    (value - share * (atRest ?? 0)) / times;
  const costs = [...spent.byProcess]
    .map(([name, time]): [string, number] => [name, less(time, rest?.byProcess.get(name))])
    .sort(([, a], [, b]) => b - a);
  const all = costs.reduce((sum, [, cost]) => sum + cost, 0);
  const parts = costs.filter(([, cost]) => cost >= NEXT_TO_NOTHING_MS);
  return [
    `${all.toFixed(2)} ms`,
    `${less(spent.statements, rest?.statements).toFixed(1)} statements`,
    `${less(spent.transactions, rest?.transactions).toFixed(1)} transactions`,
    parts.map(([name, cost]) => `${name} ${cost.toFixed(2)}`).join(', '),
  ].join('; ');
}
