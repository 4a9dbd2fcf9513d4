import { importProblemOf, Problem, type ImportProblem } from '@gatehouse/contracts';
import type { Context } from '../context.js';

/** A row that was refused. It changed nothing and does not affect the others. */
export interface RefusedRow {
  outcome: 'refused';
  problem: ImportProblem;
}

/**
 * Imports the rows of a batch one after another. A dry run changes everything and rolls back, so that rows which depend on each other get
 * true results.
 * @returns each row with its result
 */
export async function importEach<Row, Result>(
  { transaction }: Context,
  { dryRun, rows }: { dryRun: boolean; rows: readonly Row[] },
  importRow: (row: Row) => Promise<Result>,
): Promise<[Row, Result | RefusedRow][]> {
  const results: [Row, Result | RefusedRow][] = [];
  const importRows = async () => {
    for (const row of rows)
      results.push([row, await transaction.nested(() => importRow(row)).catch(refusedBy)]);
    if (dryRun) throw new Rehearsed();
  };
  await transaction.nested(importRows).catch((error: unknown) => {
    if (!(error instanceof Rehearsed)) throw error;
  });
  return results;
}

/** Undoes a dry run. */
class Rehearsed extends Error {}

function refusedBy(error: unknown): RefusedRow {
  if (!(error instanceof Problem)) throw error;
  return { outcome: 'refused', problem: importProblemOf(error) };
}
