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
import { beginUpload, createTestJob, outcomeOf, upload } from '../testing/attachment-fixture.js';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;
let job: Job;

beforeAll(async () => {
  desk = await startServiceDesk();
  job = await createTestJob(desk);
});

afterAll(() => desk.platform.stop());

describe('who may add a photo', () => {
  const someone = (wish: Parameters<ServiceDeskFixture['as']>[0]) => desk.as(wish);

  it('D5: may do so right after reporting, also where the jobs are not open', async () => {
    const site = await desk.provider(createSite, { customerId: desk.customerId, name: 'S' });
    const reporter = someone({
      organizationKind: 'customer',
      organizationId: desk.customerId,
      areas: ['problem-reports'],
    });
    const wish = { siteId: site.id, title: 'T', description: 'D' };
    const { job: reported } = await reporter(reportProblem, wish);
    expect((await upload(reporter, reported, png(10, 20))).height).toBe(20);
    expect(await outcomeOf(beginUpload(reporter, job, png(1, 1)))).toBe('area-not-open');
    expect(await reporter.problemCode(listAttachments, { jobId: reported.id })).toBe(
      'area-not-open',
    );
  });

  it('B2 D6: needs the permission, the department, or the area', async () => {
    const provider = { organizationKind: 'provider' as const, organizationId: desk.providerId };
    const looker = someone({ ...provider, permissions: ['customers:read'] });
    expect(await outcomeOf(beginUpload(looker, job, png(1, 1)))).toBe('permission-denied');
    const departmentId = DepartmentId.parse(randomUUID());
    const bound = someone({ ...provider, permissions: ['jobs:write'], departmentId });
    expect(await outcomeOf(beginUpload(bound, job, png(1, 1)))).toBe('not-found');
    const shut = someone({ organizationKind: 'customer', organizationId: desk.customerId });
    expect(await outcomeOf(beginUpload(shut, job, png(1, 1)))).toBe('area-not-open');
  });
});
