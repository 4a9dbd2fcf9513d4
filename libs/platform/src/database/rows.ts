import { QueryRunnerAlreadyReleasedError, type QueryRunner } from 'typeorm';
import { Batch, parameter, type PipelineClient, type Row } from './pipeline.js';

/** Runs SQL outside any scope, for data that belongs to no tenant. Planned once per connection: the relay repeats its statements each round. */
export async function queryRows<R>(
  runner: QueryRunner,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<R[]> {
  if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError();
  const client = (await runner.connect()) as PipelineClient;
  return new Promise((resolve, reject) => {
    let found: Row[] = [];
    const settle = (rows: Row[]) => {
      found = rows;
    };
    const values = parameters.map(parameter);
    const batch = new Batch([{ text: sql, values, settle, fail: reject }]);
    // Not before it is committed.
    batch.callback = (error) => {
      if (error) reject(error);
      else resolve(found as R[]);
    };
    client.query(batch);
  });
}
