import {
  createAsset,
  createJob,
  createSite,
  getDashboard,
  updateAsset,
  updateJob,
  type JobState,
} from '@gatehouse/contracts/service-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
});

afterAll(() => desk.platform.stop());

const TRANSITIONS: JobState[][] = [
  [],
  ['planned'],
  ['planned', 'in-progress'],
  ['closed'],
  ['resolved', 'closed'],
  ['resolved', 'in-progress'],
];

/** The jobs by state, counted from the table. */
async function counted(customerId?: string): Promise<Record<string, number>> {
  const rows = await desk.platform.database.query<{ state: string; count: number }>(
    'service-desk',
    `select state, count(*)::int as count from jobs
     where $1::uuid is null or customer_id = $1 group by state`,
    [customerId ?? null],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const positive = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).filter(([, count]) => count > 0));

describe('the dashboard', () => {
  it('B3: agrees with the jobs and assets after many concurrent changes', async () => {
    const { customerId, siblingId } = desk;
    const { id: siteId } = await desk.provider(createSite, { customerId, name: 'Hall' });
    const words = { title: 'T', description: 'D' };
    await Promise.all(
      [...TRANSITIONS, ...TRANSITIONS, ...TRANSITIONS].map(async (way, i) => {
        const mine = i % 3 !== 0;
        const job = await desk.provider(createJob, {
          customerId: mine ? customerId : siblingId,
          ...words,
          ...(mine ? { siteId } : {}),
        });
        for (const state of way) await desk.provider(updateJob, { jobId: job.id, state });
      }),
    );
    const asset = await desk.provider(createAsset, { customerId, name: 'Pump' });
    await desk.provider(updateAsset, { assetId: asset.id, state: 'out-of-order' });

    const whole = await desk.provider(getDashboard, {});
    expect(positive(whole.jobsByState)).toEqual(await counted());
    const own = await desk.customer(getDashboard, {});
    expect(positive(own.jobsByState)).toEqual(await counted(customerId));
    expect(await desk.provider(getDashboard, { customerId })).toEqual(own);
    expect(positive(own.assetsByState)).toEqual({ 'out-of-order': 1 });

    const open = Object.entries(await counted(customerId)).filter(([state]) => state !== 'closed');
    const total = open.reduce((sum, [, count]) => sum + count, 0);
    expect(own.openJobsBySite).toEqual([{ siteId, name: 'Hall', open: total }]);
    expect(own.months).toHaveLength(12);
    const { closed = 0, ...unclosed } = await counted(customerId);
    const created = Object.values(unclosed).reduce((sum, count) => sum + count, closed);
    expect(own.months.at(-1)).toMatchObject({ created, closed });
    expect(own.hoursToClose?.median).toBeGreaterThan(0);
  });

  it("B9: hides another provider's customer, and is empty for a new provider", async () => {
    const { customerId, siblingId } = desk;
    expect(await desk.other.problemCode(getDashboard, { customerId })).toBe('not-found');
    expect(await desk.customer.problemCode(getDashboard, { customerId: siblingId })).toBe(
      'not-found',
    );
    const empty = await desk.other(getDashboard, {});
    expect(positive(empty.jobsByState)).toEqual({});
    expect(empty.hoursToClose).toBeNull();
  });

  it('B3: refuses a period that ends before it begins or exceeds ten years', async () => {
    for (const [from, to] of [
      ['2026-03', '2026-02'],
      ['2010-01', '2026-02'],
      ['2026-13', '2026-14'],
    ] as const)
      expect(await desk.provider.problemCode(getDashboard, { from, to })).toBe('invalid-request');
    const { months } = await desk.provider(getDashboard, { from: '2025-11', to: '2026-02' });
    expect(months.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });

  it('D6: is closed to a customer without the area', async () => {
    const outside = desk.as({ organizationKind: 'customer', areas: ['jobs'] });
    expect(await outside.problemCode(getDashboard, {})).toBe('area-not-open');
  });
});
