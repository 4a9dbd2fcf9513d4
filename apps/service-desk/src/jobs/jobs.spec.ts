import {
  addJobComment,
  createJob,
  createSite,
  getJob,
  listJobComments,
  listJobs,
  updateJob,
  type Job,
} from '@gatehouse/contracts/service-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
});

afterAll(() => desk.platform.stop());

const create = (title: string): Promise<Job> =>
  desk.provider(createJob, { customerId: desk.customerId, title, description: 'D' });

describe('a job', () => {
  it('B9: is visible to its provider and its customer only', async () => {
    const job = await create('Oil the gate');
    expect(await desk.provider(getJob, { jobId: job.id })).toEqual(job);
    expect(await desk.customer(getJob, { jobId: job.id })).toEqual(job);
    for (const stranger of [desk.sibling, desk.other]) {
      expect(await stranger.problemCode(getJob, { jobId: job.id })).toBe('not-found');
      expect((await stranger(listJobs, { q: 'Oil the gate' })).items).toEqual([]);
      expect(await stranger.problemCode(listJobComments, { jobId: job.id })).toBe('not-found');
    }
    expect(await desk.other.problemCode(updateJob, { jobId: job.id, title: 'X' })).toBe(
      'not-found',
    );
  });

  it('changes state by the transition table, and cannot be reopened once closed', async () => {
    const { id: jobId } = await create('Paint the gate');
    for (const state of ['planned', 'in-progress', 'resolved'] as const)
      expect((await desk.provider(updateJob, { jobId, state })).state).toBe(state);
    expect((await desk.provider(updateJob, { jobId, state: 'closed' })).closedAt).not.toBeNull();
    expect(await desk.provider.problemCode(updateJob, { jobId, state: 'new' })).toBe(
      'invalid-job-transition',
    );
  });

  it('is updated only with the permission, and only in the given fields', async () => {
    const job = await create('Lift the gate');
    const after = await desk.provider(updateJob, { jobId: job.id, priority: 'urgent' });
    expect(after).toEqual({ ...job, priority: 'urgent', updatedAt: after.updatedAt });
    expect(await desk.customer.problemCode(updateJob, { jobId: job.id, title: 'X' })).toBe(
      'permission-denied',
    );
  });

  it('refers to nothing of another customer', async () => {
    const { id: siteId } = await desk.provider(createSite, {
      customerId: desk.siblingId,
      name: 'Theirs',
    });
    const { id: jobId } = await create('Mend the gate');
    expect(await desk.provider.problemCode(updateJob, { jobId, siteId })).toBe('invalid-reference');
    const job = { customerId: desk.customerId, title: 'T', description: 'D', siteId };
    expect(await desk.provider.problemCode(createJob, job)).toBe('invalid-reference');
  });

  it('is listed by last change, paginated without duplicates', async () => {
    const made = [];
    for (let i = 0; i < 5; i++) made.push(await create(`Sorted ${String(i)}`));
    const [first] = made;
    if (!first) throw new Error('unreachable: five were created');
    await desk.provider(updateJob, { jobId: first.id, state: 'planned' });
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await desk.customer(listJobs, {
        q: 'Sorted',
        sort: 'updated',
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(new Set(made.map(({ id }) => id)));
    expect(seen[0]).toBe(first.id);
    expect((await desk.provider(listJobs, { q: 'Sorted', state: 'planned' })).items).toHaveLength(
      1,
    );
  });

  it('F27: refuses a cursor of another sort order', async () => {
    const { nextCursor } = await desk.provider(listJobs, { limit: 1 });
    const forged = { sort: 'updated' as const, cursor: nextCursor ?? '' };
    expect(await desk.provider.problemCode(listJobs, forged)).toBe('invalid-request');
  });
});

describe('the comments on a job', () => {
  it('are written by and visible to both, but internal ones to the provider only', async () => {
    const { id: jobId } = await create('Talked about');
    await desk.provider(addJobComment, { jobId, text: 'We come on Monday.' });
    await desk.provider(addJobComment, { jobId, text: 'They pay late.', internal: true });
    await desk.customer(addJobComment, { jobId, text: 'Thank you.' });
    const texts = async (who: ServiceDeskFixture['provider']) =>
      (await who(listJobComments, { jobId })).items.map(({ text }) => text);
    expect(await texts(desk.provider)).toEqual([
      'We come on Monday.',
      'They pay late.',
      'Thank you.',
    ]);
    expect(await texts(desk.customer)).toEqual(['We come on Monday.', 'Thank you.']);
    const secret = { jobId, text: 'T', internal: true };
    expect(await desk.customer.problemCode(addJobComment, secret)).toBe('permission-denied');
    for (const stranger of [desk.sibling, desk.other])
      expect(await stranger.problemCode(addJobComment, { jobId, text: 'T' })).toBe('not-found');
  });
});
