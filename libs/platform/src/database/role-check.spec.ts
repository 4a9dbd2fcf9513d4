import {
  createDatabase,
  serviceOf,
  startNats,
  type TestDatabase,
  type TestNats,
} from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService } from '../service/start.js';
import { SettingsError } from '../config/settings.js';

const PASSWORD = 'of-a-mighty-role';
const role = (what: string): string => `${what}_${String(process.pid)}`;

/** A service with a database and nothing else. */
const bare = serviceOf('service-desk');

let database: TestDatabase;
let nats: TestNats;

beforeAll(async () => {
  [database, nats] = await Promise.all([createDatabase({ 'service-desk': [] }), startNats()]);
});

afterAll(async () => {
  await database.drop();
  await nats.stop();
});

const start = (databaseUrl: string) =>
  startService(bare, {
    DATABASE_URL: databaseUrl,
    NATS_URL: nats.urlOf('service-desk'),
    ACTOR_VERIFICATION_KEY: 'MCowBQYDK2VwAyEAmLmkqnZtWHIUoU2BA+NMvVTTRYw5m6GchwtCZKkbk5c=',
    OPS_PORT: '0',
    LOG_LEVEL: 'silent',
  });

/** Makes a role like the service's own, with what the statements add, and tries to start the service on it. */
async function startAs(name: string, ...statements: string[]): Promise<unknown> {
  const { href } = Object.assign(new URL(database.adminUrl), {
    username: name,
    password: PASSWORD,
  });
  await database.query(
    'service-desk',
    `create role ${name} login password '${PASSWORD}'; alter role ${name} set search_path = service_desk;
     grant usage, create on schema service_desk to ${name};
     grant select, insert, update, delete on all tables in schema service_desk to ${name};
     ${statements.join('; ')}`,
  );
  try {
    const service = await start(href);
    await service.stop();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await database.query('service-desk', `drop owned by ${name}; drop role ${name}`);
  }
}

describe('a service', () => {
  it('F25: starts on the role that the migrations prepared for it', async () => {
    const service = await start(database.urlOf('service-desk'));
    await service.stop();
  });

  it('F25: refuses to start as a superuser, in one sentence', async () => {
    const refusal = await start(database.adminUrl).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SettingsError);
    expect((refusal as Error).message).toMatch(
      /^The database role postgres is a superuser, [^\n]+\.$/,
    );
  });

  it('F25: starts on another role that is no mightier, so that what follows is what is refused', async () => {
    expect(await startAs(role('plain'))).toBeUndefined();
  });

  it.each([
    ['bypasses row-level security', (name: string) => `alter role ${name} bypassrls`],
    ['owns tables', (name: string) => `set role ${name}; create table mine (id int); reset role`],
    ['may become the owner of the tables', (name: string) => `grant service_desk_owner to ${name}`],
    ['may become a superuser', (name: string) => `grant postgres to ${name}`],
  ])('F25: refuses to start on a role that %s', async (what, statement) => {
    const name = role(what.replaceAll(/\W/g, '_'));
    const refusal = await startAs(name, statement(name));
    expect(refusal).toBeInstanceOf(SettingsError);
    expect((refusal as Error).message).toMatch(/^The database role \S+ (bypasses|owns) [^\n]+\.$/);
  });
});
