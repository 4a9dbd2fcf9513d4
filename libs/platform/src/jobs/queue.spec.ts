import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Errands, LEASE_MS } from '../testing/errands-fixture.js';

let errands: Errands;

beforeAll(async () => {
  errands = await Errands.begin();
});

afterEach(() => errands.stopReplicas());

afterAll(() => errands.end());

describe('a queue', () => {
  it('runs a job as soon as its transaction has committed, and rests meanwhile', async () => {
    const replica = await errands.startReplica();
    await sleep(500);
    const { looks } = replica;
    await sleep(1_500);
    expect(replica.looks).toBe(looks);
    const startedAt = performance.now();
    await errands.add();
    await eventually(() => replica.ran.length === 1);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('runs a job when it becomes due', async () => {
    const replica = await errands.startReplica();
    await errands.add(2);
    await sleep(1_500);
    expect(replica.ran).toEqual([]);
    await eventually(() => replica.ran.length === 1, 2_000);
  });

  it('runs each job once, also where three replicas compete', async () => {
    const replicas = [];
    for (let i = 0; i < 3; i++) replicas.push(await errands.startReplica());
    const ids = await errands.addMany(60);
    await eventually(() => errands.areDone());
    expect(replicas.flatMap(({ ran }) => ran).sort()).toEqual(ids.sort());
  });

  it('runs as many at once as it may, and the others as soon as there is room', async () => {
    const replica = await errands.startReplica(3);
    replica.before = () => sleep(50);
    await errands.addMany(12);
    await eventually(() => errands.areDone(), 3_000);
    expect(replica.most).toBe(3);
  });

  it('F33: the jobs of a dead process run on another one once their leases end', async () => {
    const dead = await errands.startReplica();
    dead.before = () => sleep(60_000, undefined, { ref: false });
    const id = await errands.add();
    await eventually(() => dead.ran.length === 1);
    const survivor = await errands.startReplica();
    await dead.halt();
    await eventually(() => survivor.ran.includes(id), 2 * LEASE_MS + 1_000);
  });

  it('a job that takes longer than its lease is not taken by another process', async () => {
    const replicas = [await errands.startReplica(), await errands.startReplica()];
    for (const replica of replicas) replica.before = () => sleep(2 * LEASE_MS);
    await errands.add();
    await eventually(() => errands.areDone(), 3 * LEASE_MS);
    expect(replicas.flatMap(({ ran }) => ran)).toHaveLength(1);
  });

  it('a job that fails runs again after a pause; the others go on', async () => {
    const replica = await errands.startReplica();
    const failed = new Set<string>();
    replica.before = (id) => {
      if (failed.size > 0) return Promise.resolve();
      failed.add(id);
      return Promise.reject(new Error('not today'));
    };
    await errands.add();
    await eventually(() => failed.size > 0);
    const good = await errands.add();
    await eventually(() => replica.ran.includes(good), 1_000);
    await eventually(() => errands.areDone(), 3 * LEASE_MS);
  });

  it('a job that is due again before its run is over runs again after it', async () => {
    const replica = await errands.startReplica();
    let repeated: string | undefined;
    const seen: string[] = [];
    replica.before = async (id) => {
      repeated ??= id;
      if (id !== repeated) return;
      seen.push('begins');
      if (seen.length === 1) {
        await errands.sql('update errands set leased_until = null');
        await errands.add();
        await sleep(500);
      }
      seen.push('ends');
    };
    await errands.add();
    await eventually(() => seen.length === 4);
    expect(seen).toEqual(['begins', 'ends', 'begins', 'ends']);
  });

  it('F35: jobs that were added while the connection was away run at once when it is back', async () => {
    const replica = await errands.startReplica();
    // Without an announcement, and sooner than the sweep, only a new connection can find it.
    await errands.sql('alter table errands disable trigger errands__announce');
    await errands.add();
    await errands.sql('alter table errands enable trigger errands__announce');
    expect(replica.ran).toEqual([]);
    await errands.cutConnections();
    await eventually(() => replica.ran.length === 1, 5_000);
    await errands.add();
    await eventually(() => replica.ran.length === 2, 1_000);
  });

  it('F36: stopping finishes what is running, begins nothing, and aborts what takes too long', async () => {
    const replica = await errands.startReplica(1);
    replica.before = (_, signal) =>
      sleep(60_000, undefined, { signal, ref: false }).catch(() => undefined);
    await errands.addMany(2);
    await eventually(() => replica.ran.length === 1);
    const startedAt = performance.now();
    await replica.stop();
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    expect(replica.ran).toHaveLength(1);
  });
});
