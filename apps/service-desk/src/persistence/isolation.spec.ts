import { randomUUID } from 'node:crypto';
import { DepartmentId, OrganizationId } from '@gatehouse/contracts';
import {
  createDatabase,
  isolationFaults,
  type OwnedRow,
  type TestDatabase,
} from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrations } from './migrations/index.js';

const organization = () => OrganizationId.parse(randomUUID());
const [a, b, a1, a2, b1] = [
  organization(),
  organization(),
  organization(),
  organization(),
  organization(),
];

const department = DepartmentId.parse(randomUUID());

const customer = (
  id: OrganizationId,
  providerId: OrganizationId,
  itself: string,
  provider: string[],
  department_id: string | null = null,
): OwnedRow[] => {
  const rights = { seenBy: [itself, ...provider], changedBy: provider };
  const words = { title: 'T', description: 'D', state: 'new', created_at: new Date(), version: 1 };
  const number = Number.parseInt(id.slice(0, 6), 16);
  return [
    {
      table: 'customers',
      row: { id, provider_id: providerId, name: 'C', department_id },
      ...rights,
    },
    {
      table: 'jobs',
      row: { id: randomUUID(), provider_id: providerId, customer_id: id, number, ...words },
      ...rights,
    },
  ];
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ 'service-desk': migrations });
});

afterAll(() => database.drop());

it('F23 B2: a query without a WHERE answers and touches nothing of another tenant or department, in every table', async () => {
  const faults = await isolationFaults(database, 'service-desk', {
    scopes: {
      'provider A': { organization_id: a },
      'the department of A': { organization_id: a, department_id: department },
      'provider B': { organization_id: b },
      'customer A1': { organization_id: a1 },
      'customer A2': { organization_id: a2 },
      'customer B1': { organization_id: b1 },
      'the platform': { platform: 'on' },
    },
    rows: [
      {
        table: 'job_numbers',
        row: { provider_id: a, last: 2 },
        seenBy: ['provider A', 'the department of A'],
      },
      { table: 'job_numbers', row: { provider_id: b, last: 1 }, seenBy: ['provider B'] },
      ...customer(a1, a, 'customer A1', ['provider A', 'the department of A'], department),
      ...customer(a2, a, 'customer A2', ['provider A']),
      ...customer(b1, b, 'customer B1', ['provider B']),
    ],
  });
  expect(faults).toEqual([]);
});
