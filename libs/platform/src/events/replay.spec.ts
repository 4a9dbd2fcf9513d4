import { randomUUID } from 'node:crypto';
import type { EventData } from '@gatehouse/contracts';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { eventually, serviceOf } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Subscribes, type EventHandler } from './subscribes.js';
import { Relaying } from '../testing/relay-fixture.js';

/** How often each aggregate had an effect. */
const effects = new Map<string, number>();

@Subscribes(customerChanged, { scope: () => ({}) })
class Count implements EventHandler<typeof customerChanged> {
  run({ customerId }: EventData<typeof customerChanged>): Promise<void> {
    effects.set(customerId, (effects.get(customerId) ?? 0) + 1);
    return Promise.resolve();
  }
}

/** Subscribes to customers, and does something about each. */
const counting = serviceOf('service-desk', Count);

let relaying: Relaying;

beforeAll(async () => {
  relaying = await Relaying.begin();
  await relaying.start();
  await relaying.platform.start(counting);
});

afterAll(() => relaying.end());

const happen = async (aggregates: string[]): Promise<void> => {
  await relaying.transaction(async (transaction) => {
    for (const id of aggregates) await relaying.record(transaction, id, 1);
  });
};

const taken = (aggregates: string[]): Promise<true> =>
  eventually(() => aggregates.every((id) => effects.has(id)) && true, 20_000);

describe('a wiped JetStream store', () => {
  it('F40: is found and filled again, and nothing happens twice', async () => {
    const before = Array.from({ length: 30 }, () => randomUUID());
    await happen(before);
    await taken(before);

    await relaying.platform.nats.wipe();
    const after = Array.from({ length: 30 }, () => randomUUID());
    await happen(after);
    await taken(after);

    // All of it is in the new stream, since what was there before is sent again.
    const all = [...before, ...after].sort();
    await eventually(async () => (await relaying.streamed()).length >= all.length, 20_000);
    expect((await relaying.streamed()).map(({ aggregateId }) => aggregateId).sort()).toEqual(all);

    // What comes last is taken after everything that came again.
    const last = randomUUID();
    await happen([last]);
    await taken([last]);
    expect([...effects.values()].every((count) => count === 1)).toBe(true);
  }, 60_000);
});
