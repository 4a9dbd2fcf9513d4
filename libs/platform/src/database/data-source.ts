import pg from 'pg';
import {
  DataSource,
  DefaultNamingStrategy,
  type DataSourceOptions,
  type EntitySchema,
  type MixedList,
} from 'typeorm';

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

/** How a service reaches its database. */
export function dataSourceOptions(settings: {
  url: string;
  poolSize: number;
  service: string;
  entities: MixedList<EntitySchema>;
}): DataSourceOptions {
  return {
    type: 'postgres',
    // Else TypeORM looks for it by itself, where a bundle has no packages.
    driver: pg,
    url: settings.url,
    entities: settings.entities,
    namingStrategy: new SnakeCaseColumns(),
    applicationName: `gatehouse-${settings.service}`,
    poolSize: settings.poolSize,
    connectTimeoutMS: 3_000,
    extra: {
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      // Bounds a query to a PostgreSQL that has gone silent; statement_timeout bounds one that is merely slow.
      query_timeout: 12_000,
    },
    // A pooled connection that breaks while idle is replaced; without a handler it would end the process.
    poolErrorHandler: () => undefined,
  };
}

export { DataSource };
