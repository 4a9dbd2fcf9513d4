import { randomUUID } from 'node:crypto';
import { OrganizationId } from '@gatehouse/contracts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createNotes, type NotesFixture } from '../testing/notes-fixture.js';
import type { Transaction } from './transaction.js';

const ours = OrganizationId.parse(randomUUID());
const scope = { organization_id: ours };
const read = { readOnly: true };
const INSERT = 'insert into notes (id, organization_id) values ($1, $2)';

let notes: NotesFixture;

beforeAll(async () => {
  notes = await createNotes();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await notes.server.query('service-desk', 'delete from notes');
});

afterAll(() => notes.drop());

const ids = async () => {
  const rows = await notes.server.query<{ id: number }>(
    'service-desk',
    'select id from notes order by 1',
  );
  return rows.map(({ id }) => id);
};
const insert = (transaction: Transaction, id: number) => {
  transaction.send(INSERT, [id, ours]);
};

describe('the messages of a transaction', () => {
  const messagesOf = async (work: () => Promise<unknown>): Promise<number> => {
    const sent = vi.spyOn(pg.Client.prototype, 'query').mockClear();
    await work();
    return sent.mock.calls.length;
  };

  it('are one for a read, however many statements are asked at once', async () => {
    const one = (tx: Transaction) => tx.query<{ n: number }>('select 1 as n');
    expect(await messagesOf(() => notes.database.transaction(scope, one, read))).toBe(1);
    const both = (tx: Transaction) => Promise.all([one(tx), tx.query('select 2 as n')]);
    expect(await messagesOf(() => notes.database.transaction(scope, both, read))).toBe(1);
    expect(await notes.database.transaction(scope, both, read)).toEqual([[{ n: 1 }], [{ n: 2 }]]);
  });

  it('are two for a write that reads first: a statement whose result is not needed goes with the commit', async () => {
    const write = async (tx: Transaction) => {
      await tx.query('select 1');
      insert(tx, 1);
      insert(tx, 2);
    };
    expect(await messagesOf(() => notes.database.transaction(scope, write))).toBe(2);
    expect(await ids()).toEqual([1, 2]);
  });

  it('are none where nothing is asked', async () => {
    expect(await messagesOf(() => notes.database.transaction(scope, () => undefined))).toBe(0);
  });

  it('come in order where TypeORM sends some of them', async () => {
    const seen = await notes.database.transaction(scope, async (tx) => {
      const { manager } = tx;
      insert(tx, 1);
      return manager.query<unknown[]>('select id from notes');
    });
    expect(seen).toEqual([{ id: 1 }]);
  });
});

describe('a transaction that only reads', () => {
  it('F24: sees the rows of its scope in each message, and leaves nothing of it', async () => {
    await notes.server.query('service-desk', INSERT, [1, ours]);
    const look = (tx: Transaction) => tx.query('select id from notes');
    const seen = await notes.database.transaction(
      scope,
      async (tx) => {
        const [first, second] = [await look(tx), await look(tx)];
        tx.enter({});
        return [first, second, await look(tx)];
      },
      read,
    );
    expect(seen).toEqual([[{ id: 1 }], [{ id: 1 }], []]);
    expect(await notes.dataSource.query('select id from notes')).toEqual([]);
  });

  it.each([
    ['a write', INSERT, [1, ours]],
    ['a lock', 'select id from notes for update', []],
  ])('is refused %s', async (_what, sql, parameters) => {
    const work = (tx: Transaction) => tx.query(sql, parameters);
    await expect(notes.database.transaction(scope, work, read)).rejects.toThrow(/read-only/);
    const sent = (tx: Transaction) => {
      tx.send(sql, parameters);
    };
    await expect(notes.database.transaction(scope, sent, read)).rejects.toThrow(/read-only/);
    await expect(
      notes.database.transaction(scope, (tx) => tx.manager.query(sql, parameters), read),
    ).rejects.toThrow(/read-only/);
  });
});

describe('a failure', () => {
  it('of a statement whose result is not awaited rolls the transaction back', async () => {
    const failing = notes.database.transaction(scope, (tx) => {
      for (const id of [1, 2, 1]) insert(tx, id);
    });
    await expect(failing).rejects.toThrow(/duplicate key/);
    expect(await ids()).toEqual([]);
  });

  it('of a statement whose result is not awaited is thrown by the next one', async () => {
    const failing = notes.database.transaction(scope, async (tx) => {
      insert(tx, 1);
      insert(tx, 1);
      await tx.query('select 1');
    });
    await expect(failing).rejects.toThrow(/duplicate key/);
    const later = notes.database.transaction(scope, async (tx) => {
      const first = tx.query('select 1');
      insert(tx, 1);
      insert(tx, 1);
      await first;
      await tx.query('select 2');
    });
    await expect(later).rejects.toThrow(/duplicate key/);
  });

  it('that is ignored is not committed', async () => {
    const ignored = (work: (tx: Transaction) => Promise<unknown>) =>
      notes.database.transaction(scope, async (tx) => {
        insert(tx, 1);
        await work(tx).catch(() => undefined);
      });
    await expect(ignored((tx) => tx.query('select 1 / 0'))).rejects.toThrow(/division by zero/);
    await expect(ignored((tx) => tx.manager.query('select 1 / 0'))).rejects.toThrow(
      /division by zero/,
    );
    expect(await ids()).toEqual([]);
  });

  it('leaves each statement usable on the same connection, whether PostgreSQL had parsed it or not', async () => {
    const statements = ['select 5 / $1::int as n', 'select 6 / $1::int as n'];
    for (const divisor of [0, 1, 0, 1]) {
      const asked = notes.database.transaction(scope, (tx) =>
        Promise.all(statements.map((sql) => tx.query(sql, [divisor]))),
      );
      if (divisor === 0) await expect(asked).rejects.toThrow(/division by zero/);
      else expect(await asked).toEqual([[{ n: 5 }], [{ n: 6 }]]);
    }
  });

  it('of a plan that a migration outdated is not seen: the statement is prepared again', async () => {
    const look = () =>
      notes.database.transaction(scope, (tx) => tx.query('select * from notes'), read);
    await notes.server.query('service-desk', INSERT, [1, ours]);
    await look();
    await notes.server.query(
      'service-desk',
      'alter table notes alter column text type int using 7',
    );
    expect(await look()).toEqual([{ id: 1, organization_id: ours, text: 7 }]);
  });
});

describe('nested work', () => {
  it('that throws is undone alone, whatever it threw', async () => {
    const attempts = [
      () => Promise.reject(new Error('refused')),
      (tx: Transaction) => tx.query('select 1 / 0'),
    ];
    await notes.database.transaction(scope, async (tx) => {
      insert(tx, 1);
      for (const [index, fail] of attempts.entries())
        await expect(
          tx.nested(async () => {
            insert(tx, 10 + index);
            await fail(tx);
          }),
        ).rejects.toThrow();
      await expect(
        tx.nested(() => {
          insert(tx, 1);
          return Promise.resolve();
        }),
      ).rejects.toThrow(/duplicate key/);
      await tx.nested(() => tx.nested(() => tx.query(INSERT, [2, ours])));
      insert(tx, 3);
    });
    expect(await ids()).toEqual([1, 2, 3]);
  });
});
