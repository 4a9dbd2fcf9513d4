import { randomUUID } from 'node:crypto';
import { migrate, runtimeRole, type MigrationInterface } from '@gatehouse/platform/database';
import { provisionDatabase } from '@gatehouse/platform/provisioning';
import { Client } from 'pg';
import { required } from './environment.js';
import { sqlAt } from './sql.js';

const PASSWORD = 'a-password-for-tests';

/** A database of one's own on the test server, with the schemas of some services. */
export interface TestDatabase {
  /** The URL of a service's own role, which row-level security binds. */
  urlOf(service: string): string;
  /** The URL of the superuser, who sees everything. */
  readonly adminUrl: string;
  /** Runs SQL as the superuser, with the tables of one service in sight. */
  query<Row extends object>(service: string, sql: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Makes a database and migrates the services in it. */
export async function createDatabase(
  services: Readonly<Record<string, (new () => MigrationInterface)[]>>,
): Promise<TestDatabase> {
  const server = required('TEST_DATABASE_URL');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const adminUrl = at(server, { pathname: `/${name}` });
  const roles = Object.keys(services).map((service) => ({ service, password: PASSWORD }));
  await asAdmin(server, async (client) => {
    await client.query(`create database ${name}`);
    // Provisioning locks only its own database, but roles belong to the whole server.
    await client.query(`select pg_advisory_lock(hashtext('roles'))`);
    await provisionDatabase(adminUrl, roles);
  });
  for (const [service, migrations] of Object.entries(services)) {
    await migrate(service, migrations, { DATABASE_ADMIN_URL: adminUrl });
  }
  const admin = sqlAt(adminUrl);
  return {
    adminUrl,
    urlOf: (service) => at(adminUrl, { username: runtimeRole(service), password: PASSWORD }),
    query: (service, statement, parameters) =>
      admin.query(runtimeRole(service), statement, parameters),
    drop: async () => {
      await admin.end();
      await asAdmin(server, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

async function asAdmin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const at = (
  url: string,
  change: Partial<Pick<URL, 'pathname' | 'username' | 'password'>>,
): string => Object.assign(new URL(url), change).href;
