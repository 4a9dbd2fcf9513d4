import { randomUUID } from 'node:crypto';
import { DepartmentId } from '@gatehouse/contracts';
import {
  createSite,
  listAttachments,
  reportProblem,
  type Job,
} from '@gatehouse/contracts/service-desk';
import { png } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attach, begin, codeOf, makeJob } from './attaching.test.js';
import { openDesk, type Desk } from './desk.test.js';

let desk: Desk;
let job: Job;

beforeAll(async () => {
  desk = await openDesk();
  job = await makeJob(desk);
});

afterAll(() => desk.platform.stop());

describe('who may add a photo', () => {
  const someone = (wish: Parameters<Desk['as']>[0]) => desk.as(wish);

  it('D5: may do so right after reporting, also where the jobs are not open', async () => {
    const site = await desk.provider(createSite, { customerId: desk.customerId, name: 'S' });
    const reporter = someone({
      organizationKind: 'customer',
      organizationId: desk.customerId,
      areas: ['problem-reports'],
    });
    const wish = { siteId: site.id, title: 'T', description: 'D' };
    const { job: reported } = await reporter(reportProblem, wish);
    expect((await attach(reporter, reported, png(10, 20))).height).toBe(20);
    expect(await codeOf(begin(reporter, job, png(1, 1)))).toBe('area-not-open');
    expect(await reporter.refusal(listAttachments, { jobId: reported.id })).toBe('area-not-open');
  });

  it('B2 D6: needs the permission, the department, or the area', async () => {
    const { providerId } = await ownerOf(job);
    const provider = { organizationKind: 'provider' as const, organizationId: providerId };
    const looker = someone({ ...provider, permissions: ['customers:read'] });
    expect(await codeOf(begin(looker, job, png(1, 1)))).toBe('permission-denied');
    const departmentId = DepartmentId.parse(randomUUID());
    const bound = someone({ ...provider, permissions: ['jobs:write'], departmentId });
    expect(await codeOf(begin(bound, job, png(1, 1)))).toBe('not-found');
    const shut = someone({ organizationKind: 'customer', organizationId: desk.customerId });
    expect(await codeOf(begin(shut, job, png(1, 1)))).toBe('area-not-open');
  });
});

async function ownerOf({ id }: Job): Promise<{ providerId: Job['customerId'] }> {
  const [row] = await desk.platform.database.query<{ providerId: Job['customerId'] }>(
    'service-desk',
    'select provider_id as "providerId" from jobs where id = $1',
    [id],
  );
  if (!row) throw new Error('unreachable: the job is there');
  return row;
}
