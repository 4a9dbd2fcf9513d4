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

describe('adding a photo', () => {
  it('D5: is possible right after reporting a problem, even without the jobs area', async () => {
    const site = await desk.provider(createSite, { customerId: desk.customerId, name: 'S' });
    const reporter = desk.as({
      organizationKind: 'customer',
      organizationId: desk.customerId,
      areas: ['problem-reports'],
    });
    const input = { siteId: site.id, title: 'T', description: 'D' };
    const { job: reported } = await reporter(reportProblem, input);
    expect((await upload(reporter, reported, png(10, 20))).height).toBe(20);
    expect(await outcomeOf(beginUpload(reporter, job, png(1, 1)))).toBe('area-not-open');
    expect(await reporter.problemCode(listAttachments, { jobId: reported.id })).toBe(
      'area-not-open',
    );
  });

  it('B2 D6: requires the permission, the department, and the area', async () => {
    const provider = { organizationKind: 'provider' as const, organizationId: desk.providerId };
    const reader = desk.as({ ...provider, permissions: ['customers:read'] });
    expect(await outcomeOf(beginUpload(reader, job, png(1, 1)))).toBe('permission-denied');
    const departmentId = DepartmentId.parse(randomUUID());
    const bound = desk.as({ ...provider, permissions: ['jobs:write'], departmentId });
    expect(await outcomeOf(beginUpload(bound, job, png(1, 1)))).toBe('not-found');
    const withoutArea = desk.as({ organizationKind: 'customer', organizationId: desk.customerId });
    expect(await outcomeOf(beginUpload(withoutArea, job, png(1, 1)))).toBe('area-not-open');
  });
});
