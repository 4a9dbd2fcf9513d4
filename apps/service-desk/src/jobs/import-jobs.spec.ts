import { randomUUID } from 'node:crypto';
import { NotFound, Unavailable } from '@gatehouse/contracts';
import { createSite, importJobs, listJobs } from '@gatehouse/contracts/service-desk';
import { Customer, getCustomerByExternalId } from '@gatehouse/contracts/tenant-access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
  desk.tenantAccess.handle(getCustomerByExternalId, ({ externalId }) => {
    if (externalId === 'busy') throw new Unavailable({ retryAfterSeconds: 1 });
    if (externalId !== 'known') throw new NotFound();
    return Customer.parse({
      ...{ id: desk.customerId, name: 'C', kind: 'corporate', email: null, departmentId: null },
      ...{ independent: false, externalId },
      access: {
        ...{ status: 'off', areas: [], pendingSince: null },
        ...{ acceptedAt: null, disabledAt: null },
      },
    });
  });
});

afterAll(() => desk.platform.stop());

type Fields = Record<string, string>;

const rowsOf = (fields: Fields[]) =>
  fields.map((each, index) => ({ row: index + 1, fields: { description: 'D', ...each } }));
const imported = async (fields: Fields[], dryRun = false) =>
  (await desk.provider(importJobs, { dryRun, rows: rowsOf(fields) })).items;
const outcomes = async (fields: Fields[], dryRun = false) =>
  (await imported(fields, dryRun)).map(({ outcome, problem }) => problem?.code ?? outcome);
const titled = async (title: string) => (await desk.provider(listJobs, { q: title })).items;

describe('an import of jobs', () => {
  it('creates a job for each row, for the customer with this id or external id', async () => {
    const title = randomUUID();
    const { customerId } = desk;
    const { id: siteId } = await desk.provider(createSite, { customerId, name: 'Hall' });
    const items = await imported([
      { customerId, title, type: 'repair', priority: 'high', siteId },
      { customerExternalId: 'known', title },
    ]);
    expect(items).toMatchObject([
      { row: 1, title, outcome: 'created' },
      { row: 2, title, outcome: 'created' },
    ]);
    const [second, first] = await titled(title);
    expect(first).toMatchObject({ id: items[0]?.jobId, type: 'repair', priority: 'high', siteId });
    expect(second).toMatchObject({ customerId, type: 'other', state: 'new', siteId: null });
    expect(second?.number).toBe((first?.number ?? 0) + 1);
  });

  it('returns the outcome of each row in a dry run, and changes nothing', async () => {
    const title = randomUUID();
    const items = await imported([{ customerId: desk.customerId, title }, { title }], true);
    expect(items).toMatchObject([{ outcome: 'created' }, { outcome: 'refused' }]);
    expect(items[0]?.jobId).toBeUndefined();
    expect(await titled(title)).toEqual([]);
    const events = await desk.platform.database.query(
      'service-desk',
      `select from outbox where event -> 'data' ->> 'title' = $1`,
      [title],
    );
    expect(events).toEqual([]);
  });

  it('refuses an invalid row without affecting others', async () => {
    const title = randomUUID();
    const { customerId, siblingId, strangerId } = desk;
    const theirs = { customerId: siblingId, name: 'Theirs' };
    const { id: siteId } = await desk.provider(createSite, theirs);
    const codes = await outcomes([
      { customerId, title },
      { title },
      { customerId, customerExternalId: 'known', title },
      { customerExternalId: 'unknown', title },
      { customerId: strangerId, title },
      { customerId, title, siteId },
      { customerId, title, assigneeId: randomUUID() },
      { customerId, title, priority: 'highest' },
      { customerId, title, state: 'closed' },
      { customerId, title },
    ]);
    const [invalid, reference] = ['invalid-request', 'invalid-reference'];
    expect(codes).toEqual([
      ...['created', invalid, invalid, reference, reference, reference],
      ...['invalid-assignee', invalid, invalid, 'created'],
    ]);
    expect(await titled(title)).toHaveLength(2);
  });

  it('fails as a whole rather than to refuse a row for what will pass', async () => {
    const title = randomUUID();
    const rows = rowsOf([
      { customerId: desk.customerId, title },
      { customerExternalId: 'busy', title },
    ]);
    expect(await desk.provider.problemCode(importJobs, { rows })).toBe('unavailable');
    expect(await titled(title)).toEqual([]);
  });

  it('F22: is for providers, and for their own customers only', async () => {
    const rows = rowsOf([{ customerId: desk.customerId, title: 'T' }]);
    expect(await desk.customer.problemCode(importJobs, { rows })).toBe('permission-denied');
    const { items } = await desk.other(importJobs, { rows });
    expect(items).toMatchObject([{ outcome: 'refused', problem: { code: 'invalid-reference' } }]);
  });
});
