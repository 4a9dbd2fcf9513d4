import { randomUUID } from 'node:crypto';
import { eventually } from '@gatehouse/testing';
import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeRoom } from '../provisioning/make-room.js';
import { provisionNats } from '../provisioning/nats-streams.js';
import { STORE_BYTES } from '../provisioning/nats-store.js';
import { REVOCATION_BUCKET } from '../revocation/revocation.js';
import { EVENT_STREAM } from './names.js';
import { Relaying } from '../testing/relay-fixture.js';

/** A volume of which the events get 512 kB. */
const SMALL = 800_000;
const MORE_THAN_FITS = 1_000;

let relaying: Relaying;
let manager: JetStreamManager;

beforeAll(async () => {
  relaying = await Relaying.begin();
  manager = await jetstreamManager(await relaying.platform.connect('admin'));
});

afterEach(() => relaying.stop());

afterAll(() => relaying.end());

const withVolume = (volumeBytes: number) =>
  provisionNats(relaying.platform.nats.urlOf('admin'), { volumeBytes });
const info = () => manager.streams.info(EVENT_STREAM);

/** Fills the stream, and more than that. @returns the things of which there are events */
async function fill(): Promise<string[]> {
  const things = Array.from({ length: MORE_THAN_FITS }, () => randomUUID());
  await relaying.transaction(async (transaction) => {
    for (const id of things) await relaying.record(transaction, id, 1);
  });
  await relaying.start();
  await untilFull();
  return things;
}

/** Until the stream refuses what the relay brings. */
const untilFull = () =>
  eventually(async () => {
    const { state, config } = await info();
    return state.bytes > config.max_bytes - 2_000 && (await relaying.waiting()) > 0;
  }, 20_000);

const allSent = () => eventually(async () => (await relaying.waiting()) === 0 && true, 20_000);

describe('F79 a stream of events that is full', () => {
  it('F79 takes nothing more and loses nothing: what it refuses stays in the outbox, and goes out once when there is room', async () => {
    await withVolume(SMALL);
    const things = await fill();
    const { state, config } = await info();
    expect(state.bytes).toBeLessThanOrEqual(config.max_bytes);
    expect(state.first_seq).toBe(1);
    // Neither a server that starts again nor another relay changes that.
    await relaying.stop();
    await relaying.platform.nats.restart();
    await eventually(info, 20_000);
    await relaying.start();
    await withVolume(STORE_BYTES);
    await allSent();
    const streamed = await relaying.streamed();
    expect(new Set(streamed.map(({ aggregateId }) => aggregateId))).toEqual(new Set(things));
    expect(streamed).toHaveLength(things.length);
  });

  it('F79 tells external publishers that it is full', async () => {
    await withVolume(SMALL);
    // It has more than that already, and keeps it.
    const before = await info();
    expect(before.state.messages).toBeGreaterThanOrEqual(MORE_THAN_FITS);
    expect(before.config.max_bytes).toBe(before.state.bytes);
    const js = jetstream(await relaying.platform.connect('ext-elsewhere'));
    const published = js.publish('evt.ext.elsewhere.notice-published.v1', '{}');
    await expect(published).rejects.toMatchObject({
      message: expect.stringMatching(/maximum bytes/),
    });
    expect((await info()).state.messages).toBe(before.state.messages);
  });

  it('F79 leaves room for revocations to reach the gateways', async () => {
    const bucket = await new Kvm(await relaying.platform.connect('admin')).open(REVOCATION_BUCKET);
    await expect(bucket.put('a-customer', 'x'.repeat(1_000))).resolves.toBeGreaterThan(0);
    const status = await manager.streams.info(`KV_${REVOCATION_BUCKET}`);
    expect(status.config.max_bytes).toBeGreaterThan(status.state.bytes);
  });

  it('F79 has room again where what everybody has taken in is forgotten, and nothing else', async () => {
    const { state } = await info();
    const names = (await manager.consumers.list(EVENT_STREAM).next()).map(({ name }) => name);
    // Nothing has been consumed yet.
    const url = relaying.platform.nats.urlOf('admin');
    expect(await makeRoom(url)).toBe(0);
    const ofStream = jetstream(await relaying.platform.connect('admin')).consumers;
    const half = Math.floor(state.messages / 2);
    for (const name of names) {
      const consumer = await ofStream.get(EVENT_STREAM, name);
      if ((await consumer.info()).num_pending === 0) continue;
      const taken = await consumer.fetch({ max_messages: half, expires: 1_000 });
      for await (const message of taken) await message.ackAck();
    }
    expect(await makeRoom(url)).toBe(half);
    expect((await info()).state.messages).toBe(state.messages - half);
    await relaying.transaction((transaction) => relaying.record(transaction, randomUUID(), 1));
    await relaying.start();
    await allSent();
  });
});
