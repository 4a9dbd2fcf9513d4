import { createJob, importJobs } from '@gatehouse/contracts/service-desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceDesk } from '../app.module.js';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

const AT_ONCE = 60;

let desk: ServiceDeskFixture;

beforeAll(async () => {
  desk = await startServiceDesk();
  await desk.platform.start(serviceDesk);
});

afterAll(() => desk.platform.stop());

const create = async (): Promise<number> => {
  const job = { customerId: desk.customerId, title: 'Oil the gate', description: 'D' };
  return (await desk.provider(createJob, job)).number;
};
const importTwo = (dryRun: boolean) =>
  desk.provider(importJobs, {
    dryRun,
    rows: [1, 2].map((row) => ({
      row,
      fields: { customerId: desk.customerId, title: `Job ${row}`, description: 'D' },
    })),
  });

describe('job numbers', () => {
  it('are given once, however many jobs two replicas create at once', async () => {
    const first = await create();
    const numbers = await Promise.all(Array.from({ length: AT_ONCE }, create));
    const expected = Array.from({ length: AT_ONCE }, (_, index) => first + 1 + index);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(expected);
  });

  it('are taken for each row of an import, and by no dry run', async () => {
    const before = await create();
    const items = (await importTwo(true)).items.map(({ outcome }) => outcome);
    expect(items).toEqual(['created', 'created']);
    expect(await create()).toBe(before + 1);
    await importTwo(false);
    expect(await create()).toBe(before + 4);
  });
});
