import pg from 'pg';
import {
  DataSource,
  DefaultNamingStrategy,
  type DataSourceOptions,
  type EntitySchema,
  type MixedList,
} from 'typeorm';
import { WritablePool } from './writable-pool.js';

/** Columns are snake_case in PostgreSQL and camelCase in the code. */
class SnakeCaseColumns extends DefaultNamingStrategy {
  override columnName(
    propertyName: string,
    customName: string | undefined,
    prefixes: string[],
  ): string {
    return [
      ...prefixes,
      customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    ].join('_');
  }
}

/**
 * TypeORM's options for a service.
 * @param settings.url read for each new connection, since the password may have been rotated
 */
export function dataSourceOptions(settings: {
  url: string | (() => string);
  poolSize: number;
  service: string;
  entities: MixedList<EntitySchema>;
}): DataSourceOptions {
  const { url } = settings;
  const currentUrl = typeof url === 'string' ? () => url : url;
  return {
    type: 'postgres',
    // Otherwise TypeORM resolves it itself, and a bundle has no packages.
    driver: { ...pg, Pool: WritablePool },
    url: currentUrl(),
    entities: settings.entities,
    namingStrategy: new SnakeCaseColumns(),
    applicationName: `gatehouse-${settings.service}`,
    poolSize: settings.poolSize,
    connectTimeoutMS: 3_000,
    extra: {
      Client: clientOf(currentUrl),
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      // Bounds a query to a PostgreSQL that has gone silent; statement_timeout bounds one that is merely slow.
      query_timeout: 12_000,
    },
    // A pooled connection that breaks while idle is replaced; without a handler it would end the process.
    poolErrorHandler: () => undefined,
  };
}

/** Clients of a pool. */
const clientOf = (currentUrl: () => string) =>
  class extends pg.Client {
    constructor(config: pg.ClientConfig) {
      super({ ...config, connectionString: currentUrl() });
      // The pool handles errors of idle connections and TypeORM those of used ones, but neither does in between: a failure
      // at that moment would end the process. The next query reports it.
      this.on('error', () => undefined);
    }
  };

export { DataSource };
