import { randomUUID } from 'node:crypto';
import { ProviderId, type CustomerId } from '@gatehouse/contracts';
import {
  createJob,
  getDashboard,
  updateJob,
  type Dashboard,
} from '@gatehouse/contracts/service-desk';
import { customerChanged, providerChanged } from '@gatehouse/contracts/tenant-access';
import { eventually, publisherOf, type Publisher } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;
let providerId: ProviderId;
let events: Publisher;
let sequence = 0;

beforeAll(async () => {
  desk = await startServiceDesk();
  events = await publisherOf(desk.platform, 'tenant-access');
  providerId = desk.providerId;
});

afterAll(() => desk.platform.stop());

const query = <Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  desk.platform.database.query<Row>('service-desk', sql, parameters);

async function moveProviderTo(timeZone: string): Promise<void> {
  const data = { providerId, name: 'P', modules: [], usernameSuffix: null, timeZone };
  await events.publish(providerChanged, { aggregateId: providerId, sequence: ++sequence, data });
  await eventually(async () => {
    const [known] = await query<{ zone: string }>('select time_zone as zone from providers');
    return known?.zone === timeZone;
  });
}

async function moveCustomerTo(timeZone: string | null, customerId: CustomerId = desk.customerId) {
  const kind = 'corporate' as const;
  const data = {
    ...{ customerId, providerId, name: 'C', kind, email: null, departmentId: null },
    ...{ independent: false, timeZone },
  };
  await events.publish(customerChanged, { aggregateId: customerId, sequence: ++sequence, data });
  await eventually(async () => {
    const [known] = await query<{ zone: string | null }>(
      'select time_zone as zone from customers where id = $1',
      [customerId],
    );
    return known?.zone === timeZone;
  });
}

/** Creates a job as of another moment. */
async function createJobAt(
  customerId: CustomerId,
  createdAt: string,
  closedAt?: string,
): Promise<void> {
  const job = await desk.provider(createJob, { customerId, title: 'T', description: 'D' });
  if (closedAt) await desk.provider(updateJob, { jobId: job.id, state: 'closed' });
  await query('update jobs set created_at = $2, closed_at = $3 where id = $1', [
    ...[job.id, createdAt, closedAt ?? null],
  ]);
}

const period = { from: '2026-02', to: '2026-12' };
const counted = ({ months }: Dashboard): string[] =>
  months
    .filter(({ created, closed }) => created + closed > 0)
    .map(({ month, created, closed }) => `${month} ${created} ${closed}`);

describe('the months of an organisation', () => {
  it('F85: begin in its time zone: a job on an evening in Auckland counts in the local month', async () => {
    // In Auckland midnight is at 11:00 UTC in summer, and at 12:00 from the first Sunday of April to the last of September.
    await createJobAt(desk.customerId, '2026-03-31T10:59:00Z');
    await createJobAt(desk.customerId, '2026-03-31T11:00:00Z', '2026-04-30T11:59:00Z');
    await createJobAt(desk.customerId, '2026-09-30T10:59:00Z', '2026-09-30T11:01:00Z');
    await moveProviderTo('Pacific/Auckland');
    const shown = await desk.provider(getDashboard, period);
    expect(shown.timeZone).toBe('Pacific/Auckland');
    expect(counted(shown)).toEqual(['2026-03 1 0', '2026-04 1 1', '2026-09 1 0', '2026-10 0 1']);
    expect(shown.hoursToClose?.median).toBeGreaterThan(0);
    expect(counted(await desk.customer(getDashboard, period))).toEqual(counted(shown));
  });

  it("F85: follow the customer's own time zone where it has one, independently of its provider", async () => {
    await moveCustomerTo('America/New_York');
    const [own, whole] = [
      await desk.customer(getDashboard, period),
      await desk.provider(getDashboard, period),
    ];
    expect(own.timeZone).toBe('America/New_York');
    // In New York it was still March, April and September.
    expect(counted(own)).toEqual(['2026-03 2 0', '2026-04 0 1', '2026-09 1 1']);
    expect(
      counted(await desk.provider(getDashboard, { ...period, customerId: desk.customerId })),
    ).toEqual(counted(own));
    expect(counted(whole)).toEqual(['2026-03 1 0', '2026-04 1 1', '2026-09 1 0', '2026-10 0 1']);
    await moveCustomerTo(null);
    expect(counted(await desk.customer(getDashboard, period))).toEqual(counted(whole));
  });

  it('F85: are counted as things happen with the same result as a recount', async () => {
    await moveProviderTo('Pacific/Kiritimati');
    await moveCustomerTo('Pacific/Pago_Pago', desk.siblingId);
    const months = async () =>
      query(
        'select owner_id, measure, month, key, count::int from dashboard_counters where count <> 0 order by 1, 2, 3, 4',
      );
    const words = { title: 'T', description: 'D' };
    for (const customerId of [desk.customerId, desk.siblingId]) {
      const { id: jobId } = await desk.provider(createJob, { customerId, ...words });
      await desk.provider(updateJob, { jobId, state: 'closed' });
    }
    const before = await months();
    await moveProviderTo('UTC');
    await moveProviderTo('Pacific/Kiritimati');
    expect(await months()).toEqual(before);
    const { month } = (await desk.sibling(getDashboard, {})).months.at(-1) ?? {};
    const format = new Intl.DateTimeFormat('en-CA', {
      ...{ timeZone: 'Pacific/Pago_Pago', year: 'numeric', month: '2-digit' },
    });
    expect(month).toBe(format.format(new Date()).slice(0, 7));
  });

  it('F85: count every job once while the time zone changes', async () => {
    const before = await desk.provider(getDashboard, {});
    const sum = ({ months }: Dashboard) => months.reduce((all, { created }) => all + created, 0);
    const words = { title: 'T', description: 'D', customerId: desk.customerId };
    const [, ...made] = await Promise.all([
      (async () => {
        for (const zone of ['Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'])
          await moveProviderTo(zone);
      })(),
      ...Array.from({ length: 40 }, () => desk.provider(createJob, words)),
    ]);
    expect(sum(await desk.provider(getDashboard, {}))).toBe(sum(before) + made.length);
  });

  it('F85: fall back to UTC if PostgreSQL does not know the time zone', async () => {
    const other = ProviderId.parse(randomUUID());
    const data = { name: 'P', modules: [], usernameSuffix: null, timeZone: 'Mars/Olympus' };
    await events.publish(providerChanged, {
      aggregateId: other,
      sequence: 1,
      data: { ...data, providerId: other },
    });
    await eventually(async () => {
      const [known] = await query<{ zone: string }>(
        'select time_zone as zone from providers where id = $1',
        [other],
      );
      return known?.zone === 'UTC';
    });
  });
});
