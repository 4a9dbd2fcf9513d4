import { randomUUID } from 'node:crypto';
import {
  CustomerId,
  DepartmentId,
  NotFound,
  Permission,
  ProviderId,
  type JobId,
} from '@gatehouse/contracts';
import { createJob, getJob, listJobs } from '@gatehouse/contracts/service-desk';
import { checkOwnership } from '@gatehouse/contracts/tenant-access';
import {
  actor,
  contentsOf,
  contextOf,
  directCallerOf,
  directCallFaults,
  standInFor,
  startPlatform,
  type DirectCaller,
  type TestPlatform,
} from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceDesk } from './app.module.js';
import { migrations } from './migrations/index.js';

const [provider, other] = [ProviderId.parse(randomUUID()), ProviderId.parse(randomUUID())];
const [customer, sibling, stranger] = [randomUUID(), randomUUID(), randomUUID()].map((id) =>
  CustomerId.parse(id),
);

const everything = { permissions: Permission.options, areas: ['jobs' as const] };
const north = DepartmentId.parse(randomUUID());

const people = {
  'our provider': actor({ ...everything, organizationKind: 'provider', organizationId: provider }),
  'our customer': actor({ ...everything, organizationKind: 'customer', organizationId: customer }),
  'another provider': actor({ ...everything, organizationKind: 'provider', organizationId: other }),
  'another customer of our provider': actor({
    ...everything,
    organizationKind: 'customer',
    organizationId: sibling,
  }),
  'another provider’s customer': actor({
    ...everything,
    organizationKind: 'customer',
    organizationId: stranger,
  }),
  'the platform’s support': actor({
    ...everything,
    organizationKind: 'platform',
    platformRole: 'platform-support',
  }),
};
const owners = ['our provider', 'our customer'] as const;
const strangers = [
  'another provider',
  'another customer of our provider',
  'another provider’s customer',
  'the platform’s support',
] as const;

let platform: TestPlatform;
let direct: DirectCaller;
let jobId: JobId;

beforeAll(async () => {
  platform = await startPlatform({ 'service-desk': migrations });
  const insert = (sql: string, values: unknown[]) =>
    platform.database.query('service-desk', sql, values);
  for (const [id, of] of [
    [customer, provider],
    [sibling, provider],
    [stranger, other],
  ])
    await insert(`insert into customers values ($1, $2, 'C')`, [id, of]);
  await platform.start(serviceDesk);
  direct = await directCallerOf(platform);
  for (const title of ['the first secret job', 'the second secret job']) {
    const { assertion } = contextOf(people['our provider']);
    const job = { customerId: customer, title, description: 'D' };
    const { output } = await direct(createJob, job, assertion);
    ({ id: jobId } = createJob.output.parse(output));
  }
});

afterAll(() => platform.stop());

describe('service-desk', () => {
  it('F22: refuses every call whose actor assertion is missing, forged or of the wrong kind', async () => {
    expect(await directCallFaults(direct, 'service-desk')).toEqual([]);
  });

  it.each(owners)(
    'F22: shows a job to %s, which proves that the ids below are valid',
    async (who) => {
      const { assertion } = contextOf(people[who]);
      expect((await direct(getJob, { jobId }, assertion)).verdict).toBe('answered');
      expect(JSON.stringify(await direct(listJobs, { customerId: customer }, assertion))).toContain(
        'secret job',
      );
    },
  );

  it.each(strangers)('F22: shows no job to %s, and changes nothing', async (who) => {
    const { assertion } = contextOf(people[who]);
    const before = await contentsOf(platform.database, 'service-desk');
    expect((await direct(getJob, { jobId }, assertion)).verdict).toBe('not-found');
    for (const input of [{}, { customerId: customer }, { q: 'secret' }])
      expect((await direct(listJobs, input, assertion)).output).toEqual({
        items: [],
        nextCursor: null,
      });
    expect(await contentsOf(platform.database, 'service-desk')).toEqual(before);
  });

  it("F22: creates no job for another provider's customer", async () => {
    (await standInFor(platform, 'tenant-access')).handle(checkOwnership, () => {
      throw new NotFound();
    });
    const before = await contentsOf(platform.database, 'service-desk');
    const job = { customerId: customer, title: 'T', description: 'D' };
    const { assertion } = contextOf(people['another provider']);
    expect((await direct(createJob, job, assertion)).verdict).toBe('not-found');
    expect(await contentsOf(platform.database, 'service-desk')).toEqual(before);
  });

  it('F27: refuses a cursor of another organisation', async () => {
    const { output } = await direct(
      listJobs,
      { limit: 1 },
      contextOf(people['our provider']).assertion,
    );
    const { nextCursor } = output as { nextCursor: string | null };
    expect(nextCursor).not.toBeNull();
    const { assertion } = contextOf(people['another provider']);
    const page = await direct(listJobs, { cursor: nextCursor }, assertion);
    expect(page.verdict).toBe('invalid-request');
  });

  it('B12: shows a former customer what is done for it, and what it does for its own customers', async () => {
    const free = { ...people['our customer'], organizationKind: 'provider' as const, areas: [] };
    const { assertion } = contextOf(free);
    await platform.database.query('service-desk', `insert into customers values ($1, $2, 'C')`, [
      randomUUID(),
      customer,
    ]);
    const [own] = await platform.database.query<{ id: string }>(
      'service-desk',
      'select id from customers where provider_id = $1',
      [customer],
    );
    const job = { customerId: own?.id, title: 'a job of its own', description: 'D' };
    expect((await direct(createJob, job, assertion)).verdict).toBe('answered');
    const titles: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { output } = await direct(listJobs, { limit: 1, cursor }, assertion);
      const { items, nextCursor } = listJobs.output.parse(output);
      titles.push(...items.map(({ title }) => title));
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    expect(titles).toEqual(['a job of its own', 'the second secret job', 'the first secret job']);
    expect((await direct(getJob, { jobId }, assertion)).verdict).toBe('answered');
    // Its former provider must not see the jobs of its own customers.
    const theirs = await direct(listJobs, {}, contextOf(people['our provider']).assertion);
    expect(JSON.stringify(theirs)).not.toContain('a job of its own');
  });

  it('B2: shows a member bound to a department the jobs of its customers only', async () => {
    const bound = { ...people['our provider'], departmentId: north };
    const { assertion } = contextOf(bound);
    expect((await direct(listJobs, {}, assertion)).output).toEqual({ items: [], nextCursor: null });
    expect((await direct(getJob, { jobId }, assertion)).verdict).toBe('not-found');
    const assign = 'update customers set department_id = $1 where id = $2';
    await platform.database.query('service-desk', assign, [north, customer]);
    expect((await direct(getJob, { jobId }, assertion)).verdict).toBe('answered');
    await platform.database.query('service-desk', assign, [null, customer]);
  });

  it('D3: shows no job to a customer without the area', async () => {
    const { assertion } = contextOf({ ...people['our customer'], areas: [] });
    expect((await direct(getJob, { jobId }, assertion)).verdict).toBe('area-not-open');
    expect((await direct(listJobs, {}, assertion)).verdict).toBe('area-not-open');
  });
});
