import { Pool, type QueryResult } from 'pg';

/** SQL as the superuser of a database. */
export interface Sql {
  /** Runs a statement with the tables of one schema in sight. */
  query<Row extends object>(
    schema: string,
    statement: string,
    parameters?: unknown[],
  ): Promise<Row[]>;
  /** Closes its connections; whoever does not call it is not kept from ending by them. */
  end(): Promise<void>;
}

/** Keeps connections for the next statement: a new one takes longer than most statements. */
export function sqlAt(url: string): Sql {
  const pool = new Pool({ connectionString: url, allowExitOnIdle: true });
  // Tests end connections, and whole servers: whoever asks at that moment is told, and the next one gets a new connection.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    query: async <Row extends object>(
      schema: string,
      statement: string,
      parameters: unknown[] = [],
    ) => {
      const client = await pool.connect();
      let result: QueryResult<Row>;
      try {
        await client.query(`set search_path = ${schema}`);
        result = await client.query<Row>(statement, parameters);
      } finally {
        client.release();
      }
      return result.rows;
    },
    end: () => pool.end(),
  };
}
