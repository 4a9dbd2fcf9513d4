import { Client } from 'pg';

/** Runs SQL as the superuser of `url`, with the tables of one schema in sight. */
export async function sql<Row extends object>(
  url: string,
  schema: string,
  statement: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set search_path = ${schema}`);
    return (await client.query<Row>(statement, parameters)).rows;
  } finally {
    await client.end();
  }
}
