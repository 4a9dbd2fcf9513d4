import { randomUUID } from 'node:crypto';
import { OrganizationId } from '@gatehouse/contracts';
import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataSourceOptions, DataSource } from './data-source.js';
import { Database, type Transaction } from './database.js';
import type { MigrationInterface, QueryRunner } from './migrate.js';

class Notes1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notes (id uuid primary key, organization_id uuid not null);
      alter table notes enable row level security;
      create policy own on notes using (organization_id = app_organization());`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notes');
  }
}

const ours = OrganizationId.parse(randomUUID());
const theirs = OrganizationId.parse(randomUUID());

let server: TestDatabase;
let dataSource: DataSource;
let database: Database;

beforeAll(async () => {
  server = await createDatabase({ 'service-desk': [Notes1700000000001] });
  await server.query('service-desk', 'insert into notes values (gen_random_uuid(), $1)', [ours]);
  await server.query('service-desk', 'insert into notes values (gen_random_uuid(), $1)', [theirs]);
  const url = server.urlOf('service-desk');
  dataSource = new DataSource(
    // One connection, so that each transaction comes to the connection of the one before.
    dataSourceOptions({ url, poolSize: 1, service: 'service-desk', entities: [] }),
  );
  await dataSource.initialize();
  database = new Database(dataSource);
});

afterAll(async () => {
  await dataSource.destroy();
  await server.drop();
});

interface Seen {
  connection: number;
  organizations: string[];
}

const look = async (transaction: Transaction): Promise<Seen> => {
  const [{ pid } = { pid: 0 }] = await transaction.query<{ pid: number }>(
    'select pg_backend_pid() as pid',
  );
  const rows = await transaction.query<{ organization_id: string }>(
    'select organization_id from notes',
  );
  return { connection: pid, organizations: rows.map((row) => row.organization_id) };
};

describe('a transaction', () => {
  it('F24: sees the rows of its own scope, and an empty scope sees none', async () => {
    expect((await database.transaction({ organization_id: ours }, look)).organizations).toEqual([
      ours,
    ]);
    expect((await database.transaction({}, look)).organizations).toEqual([]);
  });

  it.each([
    ['the code', () => Promise.reject(new Error('a fault'))],
    ['PostgreSQL', (tx: Transaction) => tx.query('select 1 / 0')],
    ['a timeout', (tx: Transaction) => tx.query('select pg_sleep(10)')],
  ])(
    'F24: leaves nothing of its scope to the next one after an exception of %s',
    async (_of, fail) => {
      let before: Seen | undefined;
      const failed = database.transaction(
        { organization_id: ours },
        async (transaction) => {
          before = await look(transaction);
          await fail(transaction);
        },
        300,
      );
      await expect(failed).rejects.toThrow();
      const after = await database.transaction({}, look);
      expect(after).toEqual({ connection: before?.connection, organizations: [] });
      expect(before?.organizations).toEqual([ours]);
      const next = await database.transaction({ organization_id: theirs }, look);
      expect(next).toEqual({ connection: before?.connection, organizations: [theirs] });
    },
  );

  it('F24: leaves nothing of its scope to statements outside of transactions', async () => {
    await database.transaction({ organization_id: ours }, look);
    expect(await dataSource.query('select * from notes')).toEqual([]);
  });

  it('F24: goes on under another scope as if under that one alone', async () => {
    const seen = await database.transaction({ organization_id: ours }, async (transaction) => {
      await transaction.enter({ organization_id: theirs });
      return look(transaction);
    });
    expect(seen.organizations).toEqual([theirs]);
  });

  it('is undone by an exception', async () => {
    const failed = database.transaction({ organization_id: ours }, async (transaction) => {
      await transaction.query('delete from notes');
      throw new Error('a fault');
    });
    await expect(failed).rejects.toThrow('a fault');
    expect((await database.transaction({ organization_id: ours }, look)).organizations).toEqual([
      ours,
    ]);
  });

  it('cannot write a row into another organisation', async () => {
    const written = database.transaction({ organization_id: ours }, (transaction) =>
      transaction.query('insert into notes values (gen_random_uuid(), $1)', [theirs]),
    );
    await expect(written).rejects.toThrow(/row-level security/);
  });

  it('finds another connection when its own was cut in the middle', async () => {
    const cut = database.transaction({ organization_id: ours }, async (transaction) => {
      const { connection } = await look(transaction);
      await server.query('service-desk', 'select pg_terminate_backend($1)', [connection]);
      await look(transaction);
    });
    await expect(cut).rejects.toThrow();
    expect((await database.transaction({ organization_id: ours }, look)).organizations).toEqual([
      ours,
    ]);
  });
});
