import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { eventually } from '@gatehouse/testing/wait';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WritablePool } from './writable-pool.js';

const TIMEOUT_MS = 10_000;
const NEVER_MS = 600_000;

let database: TestDatabase;
let pool: WritablePool;

beforeAll(async () => {
  database = await createDatabase({});
});
afterAll(() => database.drop());

const poolOf = (leaveWithinMs: number): WritablePool => {
  const made = new WritablePool({ connectionString: database.adminUrl, max: 3 }, leaveWithinMs);
  made.on('error', () => undefined);
  return made;
};

const backend = async (client: { query: WritablePool['query'] }): Promise<number> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
};

/** As a server answers that is only a copy by now. */
async function writeInVain(): Promise<void> {
  await expect(
    pool.query('begin read only; create table nothing_of_this (id int)'),
  ).rejects.toMatchObject({ code: '25006' });
}

describe('a pool whose server may no longer write', () => {
  afterEach(() => pool.end());

  it('F84: lets who only reads finish, and then has other connections', async () => {
    pool = poolOf(NEVER_MS);
    const reader = await pool.connect();
    const idle = await pool.connect();
    const former = [await backend(reader), await backend(idle)];
    idle.release();
    await reader.query('begin');
    await writeInVain();
    expect(await backend(reader)).toBe(former[0]);
    await reader.query('commit');
    reader.release();
    const now = await Promise.all([1, 2, 3].map(() => pool.connect()));
    try {
      for (const client of now) expect(former).not.toContain(await backend(client));
    } finally {
      for (const client of now) client.release();
    }
  });

  it('F84: ends a connection that is never given back', async () => {
    pool = poolOf(50);
    const holder = await pool.connect();
    holder.on('error', () => undefined);
    await writeInVain();
    try {
      await eventually(async () => {
        await expect(backend(holder)).rejects.toThrow();
        return true;
      }, TIMEOUT_MS);
    } finally {
      holder.release(true);
    }
  });
});
