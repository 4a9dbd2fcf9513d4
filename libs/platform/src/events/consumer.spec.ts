import { randomUUID } from 'node:crypto';
import { eventually } from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Listening } from '../testing/consumer-fixture.js';

let listening: Listening;

beforeAll(async () => {
  listening = await Listening.begin();
});

beforeEach(() => {
  listening.taken = [];
  listening.heard = [];
  listening.react = () => undefined;
});

afterEach(() => listening.stop());

afterAll(() => listening.end());

describe('a consumer', () => {
  it('F37: takes an event that comes again for known', async () => {
    await listening.listen();
    const id = randomUUID();
    await listening.changed(id, 1, 'once');
    await listening.changed(id, 1, 'once');
    await listening.changed(randomUUID(), 1, 'the end');
    await eventually(() => listening.taken.includes('the end'));
    expect(listening.taken.filter((name) => name === 'once')).toHaveLength(1);
  });

  it('F37: tells those that follow the state the newest only, and those that follow the changes each one once, however late', async () => {
    await listening.listen();
    const id = randomUUID();
    await listening.changed(id, 3, 'third');
    await eventually(() => listening.taken.includes('third'));
    await listening.changed(id, 1, 'first');
    await eventually(() => listening.heard.includes('first'));
    await listening.changed(id, 5, 'fifth');
    await eventually(() => listening.heard.includes('fifth'));
    for (const [index, name] of ['first', 'second', 'third', 'fourth', 'fifth', 'second'].entries())
      await listening.changed(id, [1, 2, 3, 4, 5, 2][index] ?? 0, name);
    await listening.changed(randomUUID(), 1, 'the end');
    await eventually(() => listening.taken.includes('the end'));
    await listening.settled();
    expect(listening.taken).toEqual(['third', 'fifth', 'the end']);
    expect(listening.heard.toSorted()).toEqual([
      'fifth',
      'first',
      'fourth',
      'second',
      'the end',
      'third',
    ]);
  });

  it('F37: counts an event that was overtaken long ago as processed', async () => {
    await listening.listen();
    const id = randomUUID();
    await listening.changed(id, 1_000, 'newest');
    await eventually(() => listening.taken.includes('newest'));
    await listening.changed(id, 935, 'forgotten');
    await listening.changed(id, 936, 'remembered');
    await eventually(() => listening.heard.includes('remembered'));
    await listening.settled();
    expect(listening.heard).not.toContain('forgotten');
  });

  it('F37: is one of several replicas, of which one takes each event, also while others hold it', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    listening.react = () => new Promise((done) => setTimeout(done, 5));
    await listening.listen({ replicas: 3 });
    await Promise.all([...ids, ...ids, ...ids].map((id) => listening.changed(id, 1, id)));
    await eventually(() => ids.every((id) => listening.taken.includes(id)));
    // What came again is known by now or waits for the first; let it come to an end.
    await listening.stop();
    expect(listening.taken).toHaveLength(ids.length);
  });

  it('F37: processes what gathers meanwhile in one transaction, and alone what one of them would undo', async () => {
    const transactions = new Map<string, string>();
    let isHeld = true;
    listening.react = async ({ name }, { transaction }) => {
      if (name === 'held') await eventually(() => !isHeld);
      if (name === 'poison') throw new Error('cannot be processed');
      const [row] = await transaction.query<{ id: string }>(
        'select pg_current_xact_id()::text as id',
      );
      transactions.set(name, row?.id ?? '');
    };
    await listening.listen();
    const publish = (...names: string[]) =>
      Promise.all(names.map((name) => listening.changed(randomUUID(), 1, name)));
    const gathered = Array.from({ length: 20 }, (_, index) => String(index));
    await publish('held', 'held');
    await publish(...gathered);
    isHeld = false;
    await eventually(() => transactions.size === 1 + gathered.length);
    expect(new Set(transactions.values()).size).toBeLessThan(6);

    transactions.clear();
    isHeld = true;
    await publish('held', 'held');
    await publish(...gathered, 'poison');
    isHeld = false;
    await eventually(() => transactions.size === 1 + gathered.length);
    await listening.settled();
  });

  it('lets events gather that nobody waits for, until they are many or it stops', async () => {
    const transactions = new Map<string, string>();
    listening.react = async ({ name }, { transaction }) => {
      const [row] = await transaction.query<{ id: string }>(
        'select pg_current_xact_id()::text as id',
      );
      transactions.set(name, row?.id ?? '');
    };
    await listening.listen({ paceMs: 3_600_000 });
    const publish = (...names: string[]) =>
      Promise.all(names.map((name) => listening.changed(randomUUID(), 1, name)));
    await publish('at once');
    await eventually(() => transactions.has('at once'));
    const many = Array.from({ length: 32 }, (_, index) => String(index));
    await publish(...many);
    await eventually(() => transactions.size === 33);
    expect(new Set(transactions.values()).size).toBe(2);
    await publish('of the end', 'the last');
    await listening.delivered();
    expect(transactions.size).toBe(33);
    await listening.stop();
    expect(transactions.size).toBe(35);
    expect(new Set(transactions.values()).size).toBe(3);
  });

  it('stops also where it has hardly begun', async () => {
    for (let i = 0; i < 10; i++) {
      await listening.listen();
      await listening.stop();
    }
  });
});
