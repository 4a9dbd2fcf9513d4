import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { JobId, type InputOf } from '@gatehouse/contracts';
import { getJob, type Job } from '@gatehouse/contracts/service-desk';
import {
  actor,
  contextOf,
  serviceOf,
  eventually,
  startPlatform,
  type TestCaller,
  type TestPlatform,
} from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Context } from '../context.js';
import { Handles } from './handles.js';

/** What finding a job takes. */
let work: (context: Context) => Promise<unknown>;

@Handles(getJob)
class GetJob {
  async run({ jobId }: InputOf<typeof getJob>, context: Context): Promise<Job> {
    await work(context);
    const now = await context.transaction.now();
    const customerId = getJob.output.shape.customerId.parse(randomUUID());
    return {
      id: jobId,
      customerId,
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
    };
  }
}

const desk = serviceOf('service-desk', GetJob);

const ada = actor({ organizationKind: 'provider' });
const input = { jobId: JobId.parse(randomUUID()) };

let platform: TestPlatform;
let call: TestCaller;
let everybody: NatsConnection;

beforeAll(async () => {
  platform = await startPlatform({ 'service-desk': [] });
  call = await platform.callerOf('gateway');
  everybody = await platform.connect('admin');
});

afterAll(() => platform.stop());

describe('a service', () => {
  it.each([
    ['is not JSON', 'x'],
    ['is empty', ''],
    ['is cut off', '{"id":"1","data":{'],
    ['is no object', '42'],
    ['is nothing', 'null'],
    ['has no id', '{"data":{}}'],
    ['has an id of another kind', '{"id":1,"data":{}}'],
  ])('F26: answers a packet that %s, and goes on', async (_what, packet) => {
    work = () => Promise.resolve();
    const service = await platform.start(desk);
    const reply = await everybody.request(getJob.subject, packet, { timeout: 2_000 });
    expect(reply.json()).toMatchObject({ response: { problem: { code: 'malformed-request' } } });
    await call(contextOf(ada), getJob, input);
    await service.stop();
  });

  it('F44: does not work on after the caller has given up', async () => {
    work = ({ transaction }) => transaction.query('select pg_sleep(20)');
    const service = await platform.start(desk);
    const calling = call(contextOf(ada, 500), getJob, input);
    await expect(calling).rejects.toMatchObject({ code: 'timed-out' });
    await eventually(async () => {
      const working = await platform.database.query(
        'service-desk',
        `select from pg_stat_activity where usename = 'service_desk' and query like '%pg_sleep%' and state = 'active'
           and datname = current_database() and pid <> pg_backend_pid()`,
      );
      return working.length === 0;
    }, 1_000);
    await service.stop();
  });

  it('F36: of two replicas is stopped under a stream of calls, and none of them fails', async () => {
    work = () => sleep(Math.random() * 60);
    await platform.start(desk);
    const second = await platform.start(desk);
    const outcomes = new Map<string, number>();
    let calling = true;
    const client = async (): Promise<void> => {
      while (calling) {
        const outcome = await call(contextOf(ada), getJob, input).then(
          () => 'answered',
          (error: unknown) => String(error),
        );
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    };
    const clients = Array.from({ length: 12 }, client);
    await sleep(400);
    await second.stop();
    const third = await platform.start(desk);
    await eventually(() => (outcomes.get('answered') ?? 0) > 100);
    await third.stop();
    calling = false;
    await Promise.all(clients);
    expect([...outcomes.keys()]).toEqual(['answered']);
    expect(outcomes.get('answered')).toBeGreaterThan(100);
  });

  it('F36: finishes the call that it has in hand before it stops', async () => {
    let begun: () => void = () => undefined;
    const working = new Promise<void>((resolve) => (begun = resolve));
    work = () => {
      begun();
      return sleep(500);
    };
    await platform.stopServices();
    const service = await platform.start(desk);
    const calling = call(contextOf(ada), getJob, input);
    await working;
    await service.stop();
    expect((await calling).id).toBe(input.jobId);
  });
});
