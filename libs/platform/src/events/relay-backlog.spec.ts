import { randomUUID } from 'node:crypto';
import { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Relaying } from '../testing/relay-fixture.js';

let relaying: Relaying;

beforeAll(async () => {
  relaying = await Relaying.begin();
});

afterEach(() => relaying.stop());

afterAll(() => relaying.end());

const ids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

/** Has all that is waiting published. @returns it, in the order of the stream */
async function published() {
  const before = (await relaying.streamed()).length;
  await relaying.start();
  await eventually(async () => (await relaying.waiting()) === 0, 10_000);
  return (await relaying.streamed()).slice(before);
}

describe('a relay with a backlog', () => {
  it('publishes other kinds of events without waiting for it', async () => {
    const [other = '', ...backlog] = ids(1_001);
    await relaying.recordMany(backlog.map((id) => ({ id })));
    await relaying.recordMany([{ id: other }], accessGrantChanged.subject);
    const order = (await published()).map(({ aggregateId }) => aggregateId);
    expect(order).toHaveLength(backlog.length + 1);
    expect(new Set(order)).toEqual(new Set([...backlog, other]));
    // In the first batch.
    expect(order.indexOf(other)).toBeLessThan(200);
  });

  it('F39: keeps the order of each aggregate', async () => {
    const aggregates = ids(300);
    for (let sequence = 1; sequence <= 4; sequence++) {
      await relaying.recordMany(aggregates.map((id) => ({ id, sequence })));
      await relaying.recordMany(
        ids(100).map((id) => ({ id })),
        accessGrantChanged.subject,
      );
    }
    const order = await published();
    expect(order).toHaveLength(4 * 400);
    for (const id of aggregates) {
      const mine = order.filter(({ aggregateId }) => aggregateId === id);
      expect(mine.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    }
  });
});
