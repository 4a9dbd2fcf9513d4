import { randomUUID } from 'node:crypto';
import { CustomerId, JobId } from '@gatehouse/contracts';
import { createJob, getJob, type Job } from '@gatehouse/contracts/service-desk';
import {
  actor,
  contextOf,
  serviceOf,
  startPlatform,
  type TestCaller,
  type TestPlatform,
} from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import type { Context } from '../context.js';
import { Handles } from './handles.js';

/** What reading or creating a job takes. */
let work: (context: Context) => Promise<unknown>;

const job = (now: Date): Job => ({
  id: JobId.parse(randomUUID()),
  customerId: getJob.output.shape.customerId.parse(randomUUID()),
  number: 1,
  title: 'T',
  description: 'D',
  type: 'other',
  priority: 'normal',
  state: 'new',
  assigneeId: null,
  assetId: null,
  siteId: null,
  reported: false,
  createdAt: now,
  updatedAt: now,
  closedAt: null,
});

@Handles(getJob)
class GetJob {
  async run(_input: unknown, context: Context): Promise<Job> {
    await work(context);
    return job(await context.transaction.now());
  }
}

@Handles(createJob)
class CreateJob extends GetJob {}

const desk = serviceOf('service-desk', GetJob, CreateJob);

let platform: TestPlatform;
let caller: TestCaller;
const provider = actor({ organizationKind: 'provider', permissions: ['jobs:write'] });
const call = () =>
  caller(contextOf(provider), getJob, {
    jobId: JobId.parse(randomUUID()),
  });
const create = () =>
  caller(contextOf(provider), createJob, {
    customerId: CustomerId.parse(randomUUID()),
    title: 'T',
    description: 'D',
  });

beforeAll(async () => {
  platform = await startPlatform({ 'service-desk': [] });
  caller = await platform.callerOf('gateway');
  await platform.start(desk, { DATABASE_POOL_SIZE: '4' });
});

afterAll(() => platform.stop());

/** Has PostgreSQL itself say this. */
const raise = ({ transaction }: Context, code: string) =>
  transaction.query(`do $$ begin raise exception 'as if' using errcode = '${code}'; end $$`);

/** Allows only reads from now on, and keeps existing connections; or allows writes again. */
async function readOnly(on: boolean): Promise<void> {
  const server = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await server.connect();
  const name = new URL(platform.database.adminUrl).pathname.slice(1);
  await server.query(`alter database ${name} set default_transaction_read_only = ${String(on)}`);
  if (on)
    await server.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'service_desk'`,
      [name],
    );
  await server.end();
}

const write = ({ transaction }: Context) =>
  transaction.query('delete from idempotency_keys where created_at is null');

describe('a database that cannot do what it is asked', () => {
  it.each([
    ['53100', 'has no room on its disk'],
    ['53200', 'has no memory'],
    ['53300', 'has no connection left'],
    ['58030', 'cannot read its disk'],
    ['55P03', 'does not get a lock'],
    ['57P01', 'is terminated'],
    ['40001', 'finds no order for two transactions, again and again'],
  ])('F84: %s, %s: the call asks to be retried', async (code) => {
    work = (context) => raise(context, code);
    await expect(call()).rejects.toMatchObject({
      code: 'unavailable',
      data: { retryAfterSeconds: 2 },
    });
  });

  it.each([
    ['40001', 'no order for two transactions'],
    ['40P01', 'two that wait for each other'],
  ])(
    'F84: %s, %s: the transaction is run again, and what it left to do happens once',
    async (code) => {
      let [tries, followed] = [0, 0];
      work = async (context) => {
        context.afterCommit(() => Promise.resolve(followed++).then(() => undefined));
        if (tries++ < 2) await raise(context, code);
      };
      await call();
      expect([tries, followed]).toEqual([3, 1]);
    },
  );

  it('F84: what is our own fault stays that', async () => {
    work = (context) => raise(context, '22012');
    await expect(call()).rejects.toMatchObject({ code: 'internal' });
  });
});

describe('a database that may only be read from now on', () => {
  it('F84: still answers who reads, and tells who writes to come back; the one that takes its place is found at once', async () => {
    const all = (what: typeof work) => {
      work = what;
      return Promise.allSettled(Array.from({ length: 8 }, what === write ? create : call));
    };
    expect((await all(write)).every(({ status }) => status === 'fulfilled')).toBe(true);
    await readOnly(true);
    // The first that come find that their connections are gone.
    await all(() => Promise.resolve());
    expect((await all(() => Promise.resolve())).map(({ status }) => status)).toEqual(
      Array(8).fill('fulfilled'),
    );
    for (const outcome of await all(write))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });

    await readOnly(false);
    // Of those that still led to the old one, at most the first tells so.
    await all(write);
    expect((await all(write)).map(({ status }) => status)).toEqual(Array(8).fill('fulfilled'));
  });
});
