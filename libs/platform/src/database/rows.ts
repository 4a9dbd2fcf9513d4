import type { QueryRunner } from 'typeorm';
import { Batch, parameter, type PipelineClient } from './pipeline.js';

/** Runs SQL outside any scope, for data that belongs to no tenant. Planned once per connection, since the relay repeats it for each round. */
export async function queryRows<Row>(
  runner: QueryRunner,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const client = (await runner.connect()) as PipelineClient;
  return new Promise((resolve, reject) => {
    const settle = (rows: Record<string, unknown>[]) => {
      resolve(rows as Row[]);
    };
    client.query(
      new Batch([{ text: sql, values: parameters.map(parameter), settle, fail: reject }]),
    );
  });
}
