import { randomUUID } from 'node:crypto';
import { OrganizationId } from '@gatehouse/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNotes, type NotesFixture } from '../testing/notes-fixture.js';
import type { Transaction } from './transaction.js';

const ours = OrganizationId.parse(randomUUID());
const theirs = OrganizationId.parse(randomUUID());

let notes: NotesFixture;

beforeAll(async () => {
  notes = await createNotes();
  for (const id of [ours, theirs])
    await notes.server.query('service-desk', 'insert into notes (organization_id) values ($1)', [
      id,
    ]);
});

afterAll(() => notes.drop());

interface Seen {
  connection: number;
  organizations: string[];
}

const look = async (transaction: Transaction): Promise<Seen> => {
  const [{ pid } = { pid: 0 }] = await transaction.query<{ pid: number }>(
    'select pg_backend_pid() as pid',
  );
  const rows = await transaction.query<{ organization_id: string }>(
    'select organization_id from notes',
  );
  return { connection: pid, organizations: rows.map((row) => row.organization_id) };
};

describe('a transaction', () => {
  it('F24: sees the rows of its own scope, and an empty scope sees none', async () => {
    expect(
      (await notes.database.transaction({ organization_id: ours }, look)).organizations,
    ).toEqual([ours]);
    expect((await notes.database.transaction({}, look)).organizations).toEqual([]);
  });

  it.each([
    ['the code', () => Promise.reject(new Error('a fault'))],
    ['PostgreSQL', (tx: Transaction) => tx.query('select 1 / 0')],
    ['a timeout', (tx: Transaction) => tx.query('select pg_sleep(10)')],
  ])(
    'F24: leaves nothing of its scope to the next one after an exception of %s',
    async (_of, fail) => {
      let before: Seen | undefined;
      const failed = notes.database.transaction(
        { organization_id: ours },
        async (transaction) => {
          before = await look(transaction);
          await fail(transaction);
        },
        { timeoutMs: 300 },
      );
      await expect(failed).rejects.toThrow();
      const after = await notes.database.transaction({}, look);
      expect(after).toEqual({ connection: before?.connection, organizations: [] });
      expect(before?.organizations).toEqual([ours]);
      const next = await notes.database.transaction({ organization_id: theirs }, look);
      expect(next).toEqual({ connection: before?.connection, organizations: [theirs] });
    },
  );

  it('F24: leaves nothing of its scope to statements outside of transactions', async () => {
    await notes.database.transaction({ organization_id: ours }, look);
    expect(await notes.dataSource.query('select * from notes')).toEqual([]);
  });

  it('F24: goes on under another scope as if under that one alone', async () => {
    const seen = await notes.database.transaction(
      { organization_id: ours },
      async (transaction) => {
        transaction.enter({ organization_id: theirs });
        return look(transaction);
      },
    );
    expect(seen.organizations).toEqual([theirs]);
  });

  it('is undone by an exception', async () => {
    const failed = notes.database.transaction({ organization_id: ours }, async (transaction) => {
      await transaction.query('delete from notes');
      throw new Error('a fault');
    });
    await expect(failed).rejects.toThrow('a fault');
    expect(
      (await notes.database.transaction({ organization_id: ours }, look)).organizations,
    ).toEqual([ours]);
  });

  it('says what failed first, also to nested work that comes after it', async () => {
    const failed = notes.database.transaction({ organization_id: ours }, async (transaction) => {
      transaction.send('select 1 / 0');
      await transaction.query('select 1').catch(() => undefined);
      await transaction.nested(() => transaction.query('select 1'));
    });
    await expect(failed).rejects.toThrow('division by zero');
  });

  it('cannot write a row into another organisation', async () => {
    const written = notes.database.transaction({ organization_id: ours }, (transaction) =>
      transaction.query('insert into notes (organization_id) values ($1)', [theirs]),
    );
    await expect(written).rejects.toThrow(/row-level security/);
  });

  it('finds another connection when its own was cut in the middle', async () => {
    const cut = notes.database.transaction({ organization_id: ours }, async (transaction) => {
      const { connection } = await look(transaction);
      await notes.server.query('service-desk', 'select pg_terminate_backend($1)', [connection]);
      await look(transaction);
    });
    await expect(cut).rejects.toThrow();
    expect(
      (await notes.database.transaction({ organization_id: ours }, look)).organizations,
    ).toEqual([ours]);
  });
});
