import { randomUUID } from 'node:crypto';
import { OrganizationId, UserId, type CloudEvent, type EventData } from '@gatehouse/contracts';
import { recordChanged } from '@gatehouse/contracts/audit';
import { actor, contextOf, createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Context } from '../rpc/context.js';
import { auditTables, type Audited } from './audited.js';
import { dataSourceOptions, DataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import type { MigrationInterface, QueryRunner } from '../database/migrate.js';

const audited: Audited[] = [
  {
    table: 'sites',
    kind: 'site',
    organization: 'it.organization_id',
    person: 'it.user_id',
    tells: ['name', 'tags', 'opened_at', 'user_id', 'comes_later'],
    hides: { key_hash: 'key' },
  },
];

class Sites1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sites (
        id uuid primary key, organization_id uuid not null, user_id uuid, name text, tags text[], opened_at timestamptz,
        key_hash text, seen integer not null default 0
      )`);
    await auditTables(runner, 'service-desk', audited);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sites');
  }
}

let server: TestDatabase;
let dataSource: DataSource;
let work: UnitOfWork;

beforeAll(async () => {
  server = await createDatabase({ 'service-desk': [Sites1700000000001] });
  const url = server.urlOf('service-desk');
  dataSource = new DataSource(
    dataSourceOptions({ url, poolSize: 1, service: 'service-desk', entities: [] }),
  );
  await dataSource.initialize();
  work = new UnitOfWork(new Database(dataSource));
});

afterAll(async () => {
  await dataSource.destroy();
  await server.drop();
});

type ChangeEvent = CloudEvent & { data: EventData<typeof recordChanged> };

const eventsOf = async (id: string): Promise<ChangeEvent[]> =>
  (
    await server.query<{ event: ChangeEvent }>(
      'service-desk',
      'select event from outbox where aggregate_id = $1 order by position',
      [id],
    )
  ).map(({ event }) => event);
const dataOf = async (id: string) => (await eventsOf(id)).map(({ data }) => data);

const who = actor({ organizationKind: 'provider' });
const run = <T>(sql: string, parameters: unknown[], then?: (context: Context) => Promise<T>) =>
  work.run({ ...contextOf(who), cause: { action: 'service-desk.try' } }, {}, async (context) => {
    await context.transaction.query(sql, parameters);
    await then?.(context);
  });

async function newSite(fields: Record<string, unknown> = {}): Promise<string> {
  const row = { id: randomUUID(), organization_id: OrganizationId.parse(randomUUID()), ...fields };
  const places = Object.keys(row).map((_, index) => `$${String(index + 1)}`);
  await run(
    `insert into sites (${Object.keys(row).join()}) values (${places.join()})`,
    Object.values(row),
  );
  return row.id;
}

describe('an audited table', () => {
  it('tells by whom, by what and from where a row was made, as the contract has it', async () => {
    const organizationId = OrganizationId.parse(randomUUID());
    const userId = UserId.parse(randomUUID());
    const id = await newSite({
      ...{ organization_id: organizationId, user_id: userId, name: 'Hall', tags: ['a', 'b'] },
      opened_at: new Date('2026-01-02T03:04:05.678Z'),
    });
    const [event] = await eventsOf(id);
    expect(recordChanged.data.parse(event?.data)).toEqual({
      subject: { kind: 'site', id },
      organizationId,
      personId: userId,
      operation: 'created',
      changes: {
        name: { from: null, to: 'Hall' },
        openedAt: { from: null, to: '2026-01-02T03:04:05.678+00:00' },
        tags: { from: null, to: ['a', 'b'] },
        userId: { from: null, to: userId },
      },
      origin: {
        action: 'service-desk.try',
        actorId: who.userId,
        actorOrganizationId: who.organizationId,
        address: '127.0.0.1',
      },
    });
    expect(event).toMatchObject({ source: '/gatehouse/service-desk', sequence: 1 });
    expect(event?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
  });

  it('tells only what is another now, and nothing where nothing of it is', async () => {
    const id = await newSite({ name: 'Hall' });
    await run(`update sites set name = 'Yard', seen = 1 where id = $1`, [id]);
    await run(`update sites set name = 'Yard', seen = 2 where id = $1`, [id]);
    const [, changed, ...more] = await dataOf(id);
    expect(changed?.changes).toEqual({ name: { from: 'Hall', to: 'Yard' } });
    expect(more).toEqual([]);
  });

  it('F32: tells that a secret is another, and never what it is; nothing where there is none', async () => {
    const id = await newSite({ name: 'Hall' });
    for (const secret of ['canary-before', 'canary-after'])
      await run('update sites set key_hash = $2 where id = $1', [id, secret]);
    const name = { from: null, to: 'Hall' };
    const key = { from: null, to: 'withheld' };
    expect((await dataOf(id)).map(({ changes }) => changes)).toEqual([{ name }, { key }, { key }]);
    expect(JSON.stringify(await eventsOf(id))).not.toContain('canary');
  });

  it('tells what was there before it was removed', async () => {
    const id = await newSite({ name: 'Hall' });
    await run('delete from sites where id = $1', [id]);
    expect((await dataOf(id)).at(-1)).toMatchObject({
      operation: 'removed',
      changes: { name: { from: 'Hall', to: null } },
    });
  });

  it('tells two organisations nothing of each other where a row changes hands', async () => {
    const id = await newSite({ name: 'Hall' });
    await run('update sites set organization_id = $2, name = name || $3 where id = $1', [
      ...[id, randomUUID(), '!'],
    ]);
    const [, from, to] = await dataOf(id);
    expect(from).toMatchObject({
      operation: 'removed',
      changes: { name: { from: 'Hall', to: null } },
    });
    expect(to).toMatchObject({
      operation: 'created',
      changes: { name: { from: null, to: 'Hall!' } },
    });
  });

  it('tells nothing of what was rolled back', async () => {
    const id = await newSite({ name: 'Hall' });
    const failed = run('update sites set name = $2 where id = $1', [id, 'Yard'], () =>
      Promise.reject(new Error('on purpose')),
    );
    await expect(failed).rejects.toThrow('on purpose');
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('keeps by whom it was while the transaction goes on under another scope', async () => {
    const id = randomUUID();
    await run('select 1', [], async ({ transaction }) => {
      transaction.enter({ worker: 'on' });
      await transaction.query(
        `insert into sites (id, organization_id, name) values ($1, $1, 'Hall')`,
        [id],
      );
    });
    expect((await dataOf(id))[0]?.origin.actorId).toBe(who.userId);
  });

  it('does not name the actor of an earlier transaction on the same connection', async () => {
    await newSite();
    const id = randomUUID();
    await new Database(dataSource).transaction({}, (transaction) =>
      transaction.query(`insert into sites (id, organization_id, name) values ($1, $1, 'Hall')`, [
        id,
      ]),
    );
    expect((await dataOf(id))[0]?.origin).toEqual({
      action: 'service-desk.by-hand',
      actorId: null,
      actorOrganizationId: null,
      address: '',
    });
  });
});
