import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from './migrations/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ audit: migrations });
});

afterAll(() => database.drop());

const mayDo = async (table: string): Promise<string[]> => {
  const rows = await database.query<{ right: string }>(
    'audit',
    `select r as right from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) r
     where has_table_privilege('audit', $1, r) or has_any_column_privilege('audit', $1, nullif(nullif(nullif(r, 'DELETE'), 'TRUNCATE'), 'TRIGGER'))`,
    [table],
  );
  return rows.map(({ right }) => right);
};

/** What somebody gets who has got hold of the service's own role. */
const tried = (statement: string): Promise<string> =>
  database
    .query(
      'audit',
      `begin; set local role audit; select set_config('app.worker', 'on', true); ${statement}; rollback`,
    )
    .then(
      () => 'done',
      (error: unknown) => (error as Error).message,
    );

describe.each(['audit_events', 'audit_details', 'checkpoints'])('%s', (table) => {
  it('can be added to and read by the role of the service, and nothing else', async () => {
    expect((await mayDo(table)).sort()).toEqual(['INSERT', 'SELECT']);
  });

  it.each([`update ${table} set position = 1`, `delete from ${table}`, `truncate ${table}`])(
    'refuses: %s',
    async (statement) => {
      expect(await tried(statement)).toBe(`permission denied for table ${table}`);
    },
  );
});
