import type { QueryRunner } from 'typeorm';

/** Runs SQL outside any scope, for data that belongs to no tenant. */
export async function queryRows<Row>(
  runner: QueryRunner,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const result = await runner.query(sql, [...parameters], true);
  return result.records as Row[];
}
