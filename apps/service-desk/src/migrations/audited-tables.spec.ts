import { auditFaults, createDatabase, type TestDatabase } from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditedTables, unauditedTables } from './audited-tables.js';
import { migrations } from './index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ 'service-desk': migrations });
});

afterAll(() => database.drop());

it('every table and column is either audited or listed as not audited', async () => {
  expect(await auditFaults(database, 'service-desk', auditedTables, unauditedTables)).toEqual([]);
});
