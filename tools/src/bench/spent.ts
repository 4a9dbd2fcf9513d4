import type pg from 'pg';
import { processorTimes, type Named } from './processor-time.js';
import { count, ms, type Figure } from './table.js';

/** Smaller shares are not printed. */
const NEXT_TO_NOTHING_MS = 0.05;

/** What the platform has spent so far: processor time in milliseconds, PostgreSQL and NATS included, statements and transactions. */
export interface Spent {
  at: number;
  byProcess: Map<string, number>;
  statements: number;
  transactions: number;
}

export async function readSpent(
  database: pg.Client,
  dataFolder: string,
  programs: readonly Named[] = [],
): Promise<Spent> {
  const { rows } = await database.query<{ statements: string; transactions: string }>(
    `select (select sum(calls) from pg_stat_statements) as statements,
       (select sum(xact_commit + xact_rollback) from pg_stat_database) as transactions`,
  );
  return {
    at: performance.now(),
    byProcess: await processorTimes(dataFolder, programs),
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

/** What one operation costs: processor time in milliseconds, also by process, the dearest first. */
export interface Cost {
  ms: number;
  byProcess: [name: string, ms: number][];
  statements: number;
  transactions: number;
}

/** What `times` operations cost each, without what is spent at rest meanwhile. */
export function each(spent: Spent, rest: Spent | undefined, times: number): Cost {
  const share = rest ? spent.at / rest.at : 0;
  const less = (value: number, atRest: number | undefined) =>
    (value - share * (atRest ?? 0)) / times;
  const byProcess = [...spent.byProcess]
    .map(([name, time]): [string, number] => [name, less(time, rest?.byProcess.get(name))])
    .sort(([, a], [, b]) => b - a);
  return {
    ms: byProcess.reduce((sum, [, cost]) => sum + cost, 0),
    byProcess,
    statements: less(spent.statements, rest?.statements),
    transactions: less(spent.transactions, rest?.transactions),
  };
}

export const costFigure = (what: string, cost: Cost): Figure => [
  what,
  ms(cost.ms),
  count(cost.statements, 'statements'),
  count(cost.transactions, 'transactions'),
  cost.byProcess
    .filter(([, each]) => each >= NEXT_TO_NOTHING_MS)
    .map(([name, each]) => `${name} ${each.toFixed(2)}`)
    .join(', '),
];
