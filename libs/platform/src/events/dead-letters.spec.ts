import { randomUUID } from 'node:crypto';
import { customerChanged } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { jetstreamManager } from '@nats-io/jetstream';
import { provisionNats } from '../provisioning/nats-streams.js';
import { IMPATIENT, Listening } from '../testing/consumer-fixture.js';
import { DEAD_LETTER_STREAM } from './names.js';

let listening: Listening;

beforeAll(async () => {
  listening = await Listening.begin();
});

beforeEach(() => {
  listening.taken = [];
  listening.react = () => undefined;
});

afterEach(() => listening.stop());

afterAll(() => listening.end());

describe('an event that cannot be taken', () => {
  it('F38: tries again what failed for a while', async () => {
    let failures = 2;
    listening.react = () => {
      if (failures-- > 0) throw new Error('not yet');
    };
    await listening.listen();
    await listening.changed(randomUUID(), 1, 'at last');
    await eventually(() => listening.taken.includes('at last'));
    expect(await listening.deadLetters('at last')).toEqual([]);
  });

  it('F38: buries what goes on failing, with the reason, while others go on', async () => {
    let tries = 0;
    listening.react = ({ name }) => {
      if (name !== 'poison') return;
      tries++;
      throw new Error('cannot\r\ntake this');
    };
    await listening.listen();
    await listening.changed(randomUUID(), 1, 'poison');
    await listening.changed(randomUUID(), 1, 'wholesome');
    await eventually(() => listening.taken.includes('wholesome'));
    const [letter] = await eventually(async () => {
      const found = await listening.deadLetters('poison');
      return found.length > 0 && found;
    });
    expect(tries).toBe(IMPATIENT.deliveries);
    expect(letter?.subject).toBe('dlq.service-desk.tenant-access.customer-changed');
    expect(letter?.header.get('gatehouse-reason')).toBe('cannot take this');
    expect(letter?.header.get('gatehouse-subject')).toBe(customerChanged.subject);
    await listening.settled();
  });

  it('F38: does not take a failed event for taken, so that a dead letter can be sent again', async () => {
    const id = randomUUID();
    listening.react = () => Promise.reject(new Error('not today'));
    await listening.listen();
    await listening.changed(id, 1, 'another day');
    await eventually(async () => (await listening.deadLetters('another day')).length > 0);
    listening.react = () => undefined;
    await listening.changed(id, 1, 'another day');
    await eventually(() => listening.taken.includes('another day'));
  });

  it('F79: stays with its consumer while the stream of dead letters is full', async () => {
    const { streams } = await jetstreamManager(await listening.platform.connect('admin'));
    await streams.update(DEAD_LETTER_STREAM, { max_bytes: 1 });
    let tries = 0;
    listening.react = () => {
      tries++;
      throw new Error('this cannot be processed');
    };
    await listening.listen();
    await listening.changed(randomUUID(), 1, 'the letters are full');
    await eventually(() => tries > IMPATIENT.deliveries + 1, 20_000);
    expect(await listening.deadLetters('the letters are full')).toEqual([]);
    await provisionNats(listening.platform.nats.urlOf('admin'));
    await eventually(
      async () => (await listening.deadLetters('the letters are full')).length === 1,
      20_000,
    );
    await listening.settled();
  });

  it('F84: keeps an event for which the database has no room, however often it is tried', async () => {
    const client = new Client({ connectionString: listening.platform.database.adminUrl });
    await client.connect();
    let tries = 0;
    listening.react = async ({ name }) => {
      if (name === 'no room' && ++tries < 3 * IMPATIENT.deliveries)
        await client.query(`do $$ begin raise exception 'full' using errcode = '53100'; end $$`);
    };
    await listening.listen();
    await listening.changed(randomUUID(), 1, 'no room');
    await eventually(() => listening.taken.includes('no room'));
    await client.end();
    expect(tries).toBe(3 * IMPATIENT.deliveries);
    expect(await listening.deadLetters('no room')).toEqual([]);
  });

  it.each([
    ['is not JSON', '{"half-an-event'],
    ['is no CloudEvent', '{"unknown-envelope":1}'],
    ['has data of another shape', JSON.stringify({ ...envelope(), data: { name: 'shapeless' } })],
  ])('F38: buries at once what %s, and goes on', async (_what, text) => {
    await listening.listen();
    await listening.tenantAccess.publishText(customerChanged, text);
    await listening.changed(randomUUID(), 1, 'next');
    await eventually(() => listening.taken.includes('next'));
    const [letter] = await eventually(async () => {
      const found = await listening.deadLetters(text);
      return found.length > 0 && found;
    });
    expect(letter?.header.get('gatehouse-reason')).toMatch(/^the event cannot be parsed: it/);
    expect(letter?.string()).toBe(text);
    await listening.settled();
  });

  it('F35: keeps every event while the database is away, however long', async () => {
    await listening.listen();
    await shutDatabase(true);
    await listening.changed(randomUUID(), 1, 'meanwhile');
    // Longer than an event that is itself at fault is retried.
    await new Promise((done) => setTimeout(done, 1_000));
    expect(listening.taken).toEqual([]);
    await shutDatabase(false);
    await eventually(() => listening.taken.includes('meanwhile'));
    expect(await listening.deadLetters('meanwhile')).toEqual([]);
  });
});

function envelope() {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: '/gatehouse/tenant-access',
    type: 'gatehouse.tenant-access.customer-changed.v1',
    subject: randomUUID(),
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    sequence: 1,
    organizationid: null,
    actorid: null,
  };
}

/** Lets only superusers connect, and disconnects the others; or lets them in again. */
async function shutDatabase(shut: boolean): Promise<void> {
  const { database } = listening.platform;
  const name = new URL(database.adminUrl).pathname.slice(1);
  const change = shut
    ? `revoke connect on database ${name} from public`
    : `grant connect on database ${name} to public`;
  await database.query('service-desk', change);
  await database.query(
    'service-desk',
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'service_desk' and datname = current_database()`,
  );
}
