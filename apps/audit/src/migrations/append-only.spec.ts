import { createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from './index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ audit: migrations });
});

afterAll(() => database.drop());

const privilegesOn = async (table: string): Promise<string[]> => {
  const rows = await database.query<{ right: string }>(
    'audit',
    `select r as right from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) r
     where has_table_privilege('audit', $1, r) or has_any_column_privilege('audit', $1, nullif(nullif(nullif(r, 'DELETE'), 'TRUNCATE'), 'TRIGGER'))`,
    [table],
  );
  return rows.map(({ right }) => right);
};

/** Runs a statement as the role of the service. @returns the error */
const attempt = (statement: string): Promise<string> =>
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
  it('grants the role of the service SELECT and INSERT, and nothing else', async () => {
    expect((await privilegesOn(table)).sort()).toEqual(['INSERT', 'SELECT']);
  });

  it.each([`update ${table} set position = 1`, `delete from ${table}`, `truncate ${table}`])(
    'rejects: %s',
    async (statement) => {
      expect(await attempt(statement)).toBe(`permission denied for table ${table}`);
    },
  );
});
