import { randomUUID } from 'node:crypto';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { jetstream } from '@nats-io/jetstream';
import { Relaying } from '../testing/relay-fixture.js';

let relaying: Relaying;

beforeAll(async () => {
  relaying = await Relaying.begin();
});

afterEach(() => relaying.stop());

afterAll(() => relaying.end());

const ids = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

const recordAll = (aggregates: string[], sequence: number): Promise<void> =>
  relaying.transaction(async (transaction) => {
    for (const id of aggregates) await relaying.record(transaction, id, sequence);
  });

const allSent = (): Promise<true> =>
  eventually(async () => (await relaying.waiting()) === 0 && true, 10_000);

/** Where the events of some aggregates stand in the stream. */
const streamedOf = async (aggregates: string[]) =>
  (await relaying.streamed()).filter(({ aggregateId }) => aggregates.includes(aggregateId));

describe('the relay', () => {
  it('F39: publishes each event once, also where three of them run', async () => {
    for (let i = 0; i < 3; i++) await relaying.start();
    const aggregates = ids(60);
    await Promise.all(aggregates.map((id) => recordAll([id], 1)));
    await allSent();
    expect(await streamedOf(aggregates)).toHaveLength(aggregates.length);
    // JetStream forgets a second message with the same id, so this counts what the relays sent.
    expect(await relaying.sent()).toBe(aggregates.length);
  });

  it('F39: is followed by another one when its connection to the database is cut', async () => {
    for (let i = 0; i < 2; i++) await relaying.start();
    const [first = '', second = ''] = ids(2);
    await recordAll([first], 1);
    await allSent();
    const cut = await relaying.platform.database.query(
      'tenant-access',
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted
         and database = (select oid from pg_database where datname = current_database())`,
    );
    expect(cut).toHaveLength(1);
    await recordAll([second], 1);
    await allSent();
    expect(await streamedOf([first, second])).toHaveLength(2);
  });

  it('F39: sends an event again that it had sent and not marked, and JetStream knows it', async () => {
    const [id = ''] = ids(1);
    await recordAll([id], 1);
    const [row] = await relaying.platform.database.query<{ id: string; event: object }>(
      'tenant-access',
      'select id, event from outbox where published_at is null',
    );
    const before = jetstream(await relaying.platform.connect('tenant-access'));
    await before.publish(customerChanged.subject, JSON.stringify(row?.event), {
      msgID: row?.id ?? '',
    });
    await relaying.start();
    await allSent();
    expect(await relaying.sent()).toBe(1);
    expect(await streamedOf([id])).toHaveLength(1);
  });

  it('F39: publishes an event whose transaction was overtaken by a later one', async () => {
    await relaying.start();
    const [slow = '', fast = ''] = ids(2);
    let commit: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    const written = new Promise<void>((resolve) => {
      void relaying.transaction(async (transaction) => {
        await relaying.record(transaction, slow, 1);
        resolve();
        await held;
      });
    });
    await written;
    await recordAll([fast], 1);
    await eventually(async () => (await streamedOf([fast])).length === 1);
    expect(await streamedOf([slow])).toEqual([]);
    commit();
    await eventually(async () => (await streamedOf([slow])).length === 1);
  });

  it('F39: keeps the order of each aggregate under 500 events', async () => {
    const aggregates = ids(10);
    const order = Array.from({ length: 50 }, (_, i) => i + 1);
    // Half of them wait already when the relays begin, so that there is more than one batch.
    for (const sequence of order.slice(0, 25)) await recordAll(aggregates, sequence);
    for (let i = 0; i < 2; i++) await relaying.start();
    for (const sequence of order.slice(25)) await recordAll(aggregates, sequence);
    await allSent();
    const streamed = await streamedOf(aggregates);
    for (const id of aggregates) {
      const mine = streamed.filter(({ aggregateId }) => aggregateId === id);
      expect(mine.map(({ sequence }) => sequence)).toEqual(order);
    }
  });

  it('sends an event as soon as it is written, without waiting for its next round', async () => {
    await relaying.start();
    await recordAll(ids(1), 1);
    await allSent();
    const began = performance.now();
    for (let i = 0; i < 5; i++) {
      await recordAll(ids(1), 1);
      await allSent();
    }
    // Rounds come once a second.
    expect(performance.now() - began).toBeLessThan(2_500);
  });

  it('wakes nobody for an event of its own process', async () => {
    const { relay, database } = await relaying.start();
    await eventually(() => relay.isLeading);
    await relaying.listening(async (heard) => {
      for (const id of ids(3)) {
        await database.transaction({}, (transaction) => relaying.record(transaction, id, 1));
        await eventually(async () => (await streamedOf([id])).length === 1);
      }
      expect(heard()).toBe(0);
      await recordAll(ids(1), 1);
      await eventually(() => heard() > 0);
    });
  });

  it('F39: announces what its process may have recorded before it noticed that another one leads', async () => {
    const { relay } = await relaying.start();
    await eventually(() => relay.isLeading);
    await relaying.listening(async (heard, other) => {
      const taken = other.query(
        `select pg_advisory_lock(hashtext('gatehouse relay'), hashtext('tenant_access'))`,
      );
      await relaying.platform.database.query(
        'tenant-access',
        `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted
           and database = (select oid from pg_database where datname = current_database())`,
      );
      await taken;
      await eventually(() => heard() > 0);
      expect(relay.isLeading).toBe(false);
    });
  });

  it('F39: sends an event without delay whose process led when its transaction began, and no longer when it ended', async () => {
    const first = await relaying.start();
    await eventually(() => first.relay.isLeading);
    const second = await relaying.start();
    const [id = ''] = ids(1);
    await first.database.transaction({}, async (transaction) => {
      await relaying.record(transaction, id, 1);
      await transaction.query('select');
      await first.relay.stop();
      await eventually(() => second.relay.isLeading);
      // It has had its first round, in which it would have found the event.
      await recordAll(ids(1), 1);
      await allSent();
    });
    await eventually(async () => (await streamedOf([id])).length === 1);
  });

  it('F34: loses nothing and keeps the order when NATS is killed in the middle', async () => {
    await relaying.start();
    const aggregates = ids(5);
    const order = Array.from({ length: 20 }, (_, i) => i + 1);
    for (const sequence of order.slice(0, 10)) await recordAll(aggregates, sequence);
    await relaying.platform.nats.kill();
    for (const sequence of order.slice(10)) await recordAll(aggregates, sequence);
    await relaying.platform.nats.restart();
    await allSent();
    const streamed = await streamedOf(aggregates);
    for (const id of aggregates) {
      const mine = streamed.filter(({ aggregateId }) => aggregateId === id);
      expect(mine.map(({ sequence }) => sequence)).toEqual(order);
    }
  });
});
