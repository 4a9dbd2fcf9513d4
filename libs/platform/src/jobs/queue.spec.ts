import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, startPlatform, type TestPlatform } from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DataSource, dataSourceOptions } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { Notifications } from '../database/notifications.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Context } from '../rpc/context.js';
import { createLogger } from '../telemetry/index.js';
import type { Job, JobQueue } from './queue.js';
import { QueueRunner } from './queue-runner.js';

const LEASE_MS = 1_500;

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startPlatform({ 'service-desk': [] });
  await sql(`
    create table errands (id uuid primary key, due_at timestamptz not null, leased_until timestamptz, runs integer not null default 0);
    create trigger errands__announce after insert on errands for each row execute function announce_job('errands');
    grant select, insert, update, delete on errands to service_desk`);
});

beforeEach(() => sql('truncate errands'));

afterAll(() => platform.stop());

const sql = (text: string, parameters: unknown[] = []) =>
  platform.database.query<{ id: string }>('service-desk', text, parameters);

/** @returns its id */
async function add(dueInSeconds = 0): Promise<string> {
  const id = randomUUID();
  await sql('insert into errands values ($1, now() + make_interval(secs => $2))', [
    id,
    dueInSeconds,
  ]);
  return id;
}

const left = async (): Promise<number> => (await sql('select id from errands')).length;

/** A process that works off the errands. */
class Replica implements JobQueue {
  readonly ran: string[] = [];
  looks = 0;
  atOnce = 0;
  most = 0;
  before: (id: string, signal: AbortSignal) => Promise<unknown> = () => Promise.resolve();
  private readonly runner: QueueRunner;
  private readonly work: UnitOfWork;

  private constructor(
    private readonly dataSource: DataSource,
    private readonly notifications: Notifications,
    concurrency: number,
  ) {
    this.work = new UnitOfWork(new Database(dataSource));
    const environment = { service: 'service-desk', work: this.work, notifications, logger };
    const options = { name: 'errands', concurrency, leaseMs: LEASE_MS, retryMs: 200 };
    this.runner = new QueueRunner(this, options, environment);
    notifications.start();
    this.runner.start();
  }

  static async start(concurrency = 4): Promise<Replica> {
    const url = platform.database.urlOf('service-desk');
    const options = { url, poolSize: 10, service: 'service-desk', entities: [] };
    const dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    const replica = new Replica(
      dataSource,
      new Notifications('service-desk', dataSource, logger),
      concurrency,
    );
    replicas.push(replica);
    await eventually(() => replica.looks > 0);
    return replica;
  }

  async stop(): Promise<void> {
    await this.runner.stop();
    await this.notifications.stop();
    await this.dataSource.destroy();
  }

  /** As if it were killed: it does nothing more, and holds its leases. */
  async halt(): Promise<void> {
    replicas.splice(replicas.indexOf(this), 1);
    await this.dataSource.destroy();
    await this.notifications.stop();
  }

  take({ transaction }: Context, limit: number): Promise<Job[]> {
    this.looks++;
    return transaction.query<Job>(
      `update errands set leased_until = now() + make_interval(secs => $2), runs = runs + 1
       where id in (select id from errands where due_at <= now() and (leased_until is null or leased_until <= now()) limit $1)
       returning id`,
      [limit, LEASE_MS / 1_000],
    );
  }

  async extend({ transaction }: Context, running: readonly string[]): Promise<void> {
    await transaction.query(
      'update errands set leased_until = now() + make_interval(secs => $2) where id = any($1)',
      [running, LEASE_MS / 1_000],
    );
  }

  async nextDueAt({ transaction }: Context): Promise<Date | null> {
    const [row] = await transaction.query<{ at: Date | null }>(
      `select min(greatest(due_at, leased_until)) as at from errands where greatest(due_at, leased_until) > now()`,
    );
    return row?.at ?? null;
  }

  async run({ id }: Job, signal: AbortSignal): Promise<void> {
    this.most = Math.max(this.most, ++this.atOnce);
    try {
      this.ran.push(id);
      await this.before(id, signal);
      await this.dataSource.query('delete from errands where id = $1', [id]);
    } finally {
      this.atOnce--;
    }
  }
}

const logger = createLogger('tests', 'silent');
let replicas: Replica[] = [];

afterEach(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
  replicas = [];
});

const cutConnections = () =>
  sql(`select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = 'service_desk'`);

describe('a queue', () => {
  it('runs a job as soon as its transaction has committed, and rests meanwhile', async () => {
    const replica = await Replica.start();
    await sleep(500);
    const { looks } = replica;
    await sleep(1_500);
    expect(replica.looks).toBe(looks);
    const startedAt = performance.now();
    await add();
    await eventually(() => replica.ran.length === 1);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('runs a job when it becomes due', async () => {
    const replica = await Replica.start();
    await add(2);
    await sleep(1_500);
    expect(replica.ran).toEqual([]);
    await eventually(() => replica.ran.length === 1, 2_000);
  });

  it('runs each job once, also where three replicas compete', async () => {
    for (let i = 0; i < 3; i++) await Replica.start();
    const ids = await Promise.all(Array.from({ length: 60 }, () => add()));
    await eventually(async () => (await left()) === 0);
    expect(replicas.flatMap(({ ran }) => ran).sort()).toEqual(ids.sort());
  });

  it('runs as many at once as it may, and the others as soon as there is room', async () => {
    const replica = await Replica.start(3);
    replica.before = () => sleep(50);
    await Promise.all(Array.from({ length: 12 }, () => add()));
    await eventually(async () => (await left()) === 0, 3_000);
    expect(replica.most).toBe(3);
  });

  it('F33: the jobs of a dead process run on another one once their leases end', async () => {
    const dead = await Replica.start();
    dead.before = () => sleep(60_000, undefined, { ref: false });
    const id = await add();
    await eventually(() => dead.ran.length === 1);
    const survivor = await Replica.start();
    await dead.halt();
    await eventually(() => survivor.ran.includes(id), 2 * LEASE_MS + 1_000);
  });

  it('a job that takes longer than its lease is not taken by another process', async () => {
    const [slow, other] = [await Replica.start(), await Replica.start()];
    slow.before = other.before = () => sleep(2 * LEASE_MS);
    await add();
    await eventually(async () => (await left()) === 0, 3 * LEASE_MS);
    expect([...slow.ran, ...other.ran]).toHaveLength(1);
  });

  it('a job that fails runs again after a pause; the others go on', async () => {
    const replica = await Replica.start();
    const bad = await add();
    let failures = 0;
    replica.before = async (id) => {
      if (id === bad && failures++ < 1) throw new Error('not today');
      await sleep(0);
    };
    await sql('update errands set leased_until = null');
    const good = await add();
    await eventually(() => replica.ran.includes(good), 1_000);
    await eventually(async () => (await left()) === 0, 3 * LEASE_MS);
  });

  it('F35: jobs that were added while the connection was away run at once when it is back', async () => {
    const replica = await Replica.start();
    // Neither announced nor swept: only the new connection can find it.
    await sql('alter table errands disable trigger errands__announce');
    await add();
    await sql('alter table errands enable trigger errands__announce');
    expect(replica.ran).toEqual([]);
    await cutConnections();
    await eventually(() => replica.ran.length === 1, 5_000);
    await add();
    await eventually(() => replica.ran.length === 2, 1_000);
  });

  it('F36: stopping finishes what is running, begins nothing, and aborts what takes too long', async () => {
    const replica = await Replica.start(1);
    replica.before = (_, signal) =>
      sleep(60_000, undefined, { signal, ref: false }).catch(() => undefined);
    await add();
    await add();
    await eventually(() => replica.ran.length === 1);
    const startedAt = performance.now();
    await replica.stop();
    replicas = [];
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    expect(replica.ran).toHaveLength(1);
  });
});
