import { randomUUID } from 'node:crypto';
import { CustomerId, JobId, NotFound, type InputOf, type UserActor } from '@gatehouse/contracts';
import { createJob, type Job } from '@gatehouse/contracts/service-desk';
import {
  actor,
  contextOf,
  eventually,
  serviceOf,
  startPlatform,
  type TestCaller,
  type TestPlatform,
} from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../ids.js';
import { Handles, HandlesInSteps } from './handles.js';

/** What the use case does, and how often it did. */
let work: () => Promise<void>;
let effects = 0;

@Handles(createJob)
class CreateJob {
  async run({ customerId, title, description }: InputOf<typeof createJob>): Promise<Job> {
    await work();
    effects++;
    const createdAt = new Date();
    return {
      id: newId(JobId),
      customerId,
      number: effects,
      title,
      description,
      type: 'other',
      priority: 'normal',
      state: 'new',
      assigneeId: null,
      assetId: null,
      siteId: null,
      reported: false,
      createdAt,
      updatedAt: createdAt,
      closedAt: null,
    };
  }
}

@HandlesInSteps(createJob)
class CreateJobInSteps extends CreateJob {}

const ada = actor({ organizationKind: 'provider', permissions: ['jobs:write'] });
const input = {
  customerId: CustomerId.parse(randomUUID()),
  title: 'A job',
  description: 'to be done',
};

let platform: TestPlatform;
let call: TestCaller;

beforeAll(async () => {
  platform = await startPlatform({ 'service-desk': [] });
  call = await platform.callerOf('gateway');
});

afterAll(() => platform.stop());

beforeEach(() => {
  work = () => new Promise((done) => setTimeout(done, 20));
  effects = 0;
});

describe.each([
  ['within one transaction', serviceOf('service-desk', CreateJob)],
  ['in steps', serviceOf('service-desk', CreateJobInSteps)],
])('a request with an Idempotency-Key, answered %s', (_mode, service) => {
  let stop: () => Promise<void>;
  const create = (who: UserActor, key: string, request = input, timeoutMs = 5_000) =>
    call(contextOf(who, timeoutMs), createJob, request, key);

  beforeEach(async () => {
    const replicas = [await platform.start(service), await platform.start(service)];
    stop = async () => {
      await Promise.all(replicas.map((replica) => replica.stop()));
    };
  });

  afterEach(() => stop());

  it('takes effect once when it comes 20 times at once, and all get the same response', async () => {
    const key = randomUUID();
    const responses = await Promise.all(Array.from({ length: 20 }, () => create(ada, key)));
    expect(effects).toBe(1);
    expect(new Set(responses.map((job) => JSON.stringify(job))).size).toBe(1);
  });

  it('gets the first response when it comes again later', async () => {
    const key = randomUUID();
    const first = await create(ada, key);
    expect(await create(ada, key)).toEqual(first);
    expect(effects).toBe(1);
  });

  it('is refused where its key came with another body', async () => {
    const key = randomUUID();
    await create(ada, key);
    const other = create(ada, key, { ...input, title: 'Another job' });
    await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    expect(effects).toBe(1);
  });

  it('has a key of its own for each person, and in each organisation', async () => {
    const key = randomUUID();
    const { userId, organizationId } = actor({ organizationKind: 'provider' });
    const askers = [ada, { ...ada, userId }, { ...ada, organizationId }];
    const jobs = await Promise.all(askers.map((who) => create(who, key)));
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(3);
  });

  it('can be made again after it was refused', async () => {
    const key = randomUUID();
    work = () => Promise.reject(new NotFound());
    await expect(create(ada, key)).rejects.toMatchObject({ code: 'not-found' });
    work = () => Promise.resolve();
    await create(ada, key);
    expect(effects).toBe(1);
  });

  it('F32: leaves nothing that could be read without the request', async () => {
    const key = randomUUID();
    const job = await create(ada, key);
    const rows = await platform.database.query<{ answer: Buffer }>(
      'service-desk',
      'select * from idempotency_keys',
    );
    const stored = rows
      .flatMap((row) => Object.values(row))
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
      .join();
    for (const secret of [key, job.id, input.title, input.description, ada.userId])
      expect(stored).not.toContain(secret);
    expect(stored.length).toBeGreaterThan(0);
  });

  it('is done twice without a key, so that the key is what makes it once', async () => {
    await Promise.all([1, 2].map(() => call(contextOf(ada), createJob, input)));
    expect(effects).toBe(2);
  });
});

describe('a request in steps', () => {
  it('F9: is not held up by twins that wait for its response', async () => {
    await platform.start(serviceOf('service-desk', CreateJobInSteps));
    const key = randomUUID();
    const rows = () =>
      platform.database.query<{ locked: boolean }>(
        'service-desk',
        `select xmax <> 0 as locked from idempotency_keys where answer is null`,
      );
    let finish = (): void => undefined;
    work = () => new Promise((done) => (finish = done));
    const first = call(contextOf(ada), createJob, input, key);
    await eventually(async () => (await rows()).length === 1);
    const twin = call(contextOf(ada, 500), createJob, input, key);
    await expect(twin).rejects.toMatchObject({ code: 'timed-out' });
    expect(await rows()).toEqual([{ locked: false }]);
    finish();
    await first;
  });

  it('F9: is taken over by the next one when its first process died in the middle', async () => {
    await platform.start(serviceOf('service-desk', CreateJobInSteps));
    const key = randomUUID();
    await call(contextOf(ada), createJob, input, key);
    const claim = (until: string) =>
      platform.database.query(
        'service-desk',
        `update idempotency_keys set answer = null, claimed_until = now() + interval '${until}'
         where created_at = (select max(created_at) from idempotency_keys)`,
      );
    await claim('1 minute');
    const waiting = call(contextOf(ada, 500), createJob, input, key);
    await expect(waiting).rejects.toMatchObject({ code: 'timed-out' });
    expect(effects).toBe(1);
    await claim('-1 second');
    await call(contextOf(ada), createJob, input, key);
    expect(effects).toBe(2);
  });
});
