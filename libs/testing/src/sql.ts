import { Pool } from 'pg';

/** SQL as the superuser of a database. */
export interface Sql {
  /** Runs a statement with the tables of one schema in sight. */
  query<Row extends object>(
    schema: string,
    statement: string,
    parameters?: unknown[],
  ): Promise<Row[]>;
  /** Closes its connections; open ones do not keep a process from ending. */
  end(): Promise<void>;
}

/** Keeps connections for the next statement: a new one takes longer than most statements. */
export function sqlAt(url: string): Sql {
  const pool = new Pool({ connectionString: url, allowExitOnIdle: true });
  // Tests end connections, and whole servers: a query at that moment fails, and the next one gets a new connection.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    query: async <Row extends object>(
      schema: string,
      statement: string,
      parameters: unknown[] = [],
    ) => {
      const client = await pool.connect();
      try {
        await client.query(`set search_path = ${schema}`);
        const { rows } = await client.query<Row>(statement, parameters);
        client.release();
        return rows;
      } catch (error) {
        // It may have stopped in the middle of a transaction.
        client.release(true);
        throw error;
      }
    },
    end: () => pool.end(),
  };
}
