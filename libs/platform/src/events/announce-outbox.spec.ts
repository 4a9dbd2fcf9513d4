import { randomUUID } from 'node:crypto';
import { OrganizationId } from '@gatehouse/contracts';
import { eventually } from '@gatehouse/testing';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Transaction } from '../database/transaction.js';
import { createNotes, type NotesFixture } from '../testing/notes-fixture.js';

let notes: NotesFixture;
let told: number;
let isLeading: boolean;

beforeAll(async () => {
  notes = await createNotes();
  notes.database.relay = {
    get isLeading() {
      return isLeading;
    },
    onRecorded: () => {
      told++;
    },
  };
});

beforeEach(() => {
  told = 0;
  isLeading = true;
});

afterAll(() => notes.drop());

const record = (transaction: Transaction) => {
  transaction.send(
    `select record_event('service-desk', 'note-changed', $1, 1, null::uuid, '{}'::jsonb)`,
    [randomUUID()],
  );
};
const undone = (transaction: Transaction, work: () => void) =>
  transaction
    .nested(() => {
      work();
      return Promise.reject(new Error('undone'));
    })
    .catch(() => undefined);
const run = (work: (transaction: Transaction) => unknown) =>
  notes.database.transaction({}, async (transaction) => {
    await work(transaction);
  });

it('the relay is told of events that its process records, by statements and by triggers, once for each transaction', async () => {
  await run((transaction) => {
    record(transaction);
    record(transaction);
  });
  expect(told).toBe(1);
  await run(async (transaction) => {
    record(transaction);
    await transaction.query('select');
    transaction.enter({ worker: 'on' });
    await transaction.query('select');
  });
  expect(told).toBe(2);
});

it('the relay is told of nothing where no event was recorded, or where it was undone', async () => {
  await run((transaction) => transaction.query('select'));
  await run((transaction) => undone(transaction, () => record(transaction)));
  await notes.database.transaction({}, (transaction) => transaction.query('select'), {
    readOnly: true,
  });
  await run(async (transaction) => {
    record(transaction);
    await transaction.query('select');
    throw new Error('rolled back');
  }).catch(() => undefined);
  expect(told).toBe(0);
});

it('the relay is told of an event that stays when later work is undone', async () => {
  await run(async (transaction) => {
    record(transaction);
    await undone(transaction, () => record(transaction));
  });
  expect(told).toBe(1);
});

it('the relay is told where a connection is cut during the commit, since the event may be stored', async () => {
  await notes.server.query(
    'service-desk',
    `create function cut() returns trigger security definer language plpgsql as
       $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
     create constraint trigger cut after insert on notes deferrable initially deferred
       for each row execute function cut()`,
  );
  const id = OrganizationId.parse(randomUUID());
  const cut = notes.database.transaction({ organization_id: id }, async (transaction) => {
    record(transaction);
    await transaction.query('insert into notes (organization_id) values ($1)', [id]);
  });
  await expect(cut).rejects.toThrow();
  expect(told).toBe(1);
});

it('PostgreSQL notifies where the process does not publish, also on a connection on which it did', async () => {
  const listener = new pg.Client({ connectionString: notes.server.urlOf('service-desk') });
  try {
    await listener.connect();
    const heard: string[] = [];
    listener.on('notification', ({ channel }) => heard.push(channel));
    await listener.query('listen service_desk_outbox');
    await run(record);
    await listener.query('select');
    expect(heard).toEqual([]);
    isLeading = false;
    await run(record);
    await eventually(() => heard.length > 0);
    expect(told).toBe(1);
  } finally {
    await listener.end();
  }
});
