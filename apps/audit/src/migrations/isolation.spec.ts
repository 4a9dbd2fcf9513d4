import { randomUUID } from 'node:crypto';
import { DepartmentId, OrganizationId, UserId } from '@gatehouse/contracts';
import {
  createDatabase,
  isolationFaults,
  type OwnedRow,
  type TestDatabase,
} from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './index.js';

const organization = () => OrganizationId.parse(randomUUID());
const [a, b, a1, a2, free] = [
  organization(),
  organization(),
  organization(),
  organization(),
  organization(),
];
const department = DepartmentId.parse(randomUUID());
const person = UserId.parse(randomUUID());

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ audit: migrations });
  // append-only.spec.ts covers the missing privileges; this tests the policies behind them.
  await database.query(
    'audit',
    'grant update, delete on audit_events, audit_details, checkpoints, erased to audit',
  );
});

afterAll(() => database.drop());

const WORKER = ['the worker'];
const ours = { changedBy: WORKER, addedBy: WORKER };

/** A link of a chain with its details. @param readers who sees it besides the worker */
function link(organizationId: OrganizationId, kind: string, readers: string[], about: object = {}) {
  const place = { organization_id: organizationId, position: ++links };
  const id = randomUUID();
  const hashes = { changes_hash: '', origin_hash: '', previous_hash: '', hash: '' };
  const described = { at: new Date(), action: 'x.y', operation: 'created', subject_kind: kind };
  const seenBy = [...readers, ...WORKER];
  return [
    {
      table: 'audit_events',
      row: { ...place, id, ...described, subject_id: randomUUID(), ...about, ...hashes },
      seenBy,
      ...ours,
    },
    { table: 'audit_details', row: { event_id: id, ...place }, seenBy, ...ours },
  ] satisfies OwnedRow[];
}
let links = 0;

const customer = (id: OrganizationId, provider_id: OrganizationId, rest: object) => ({
  table: 'customers',
  row: { id, provider_id, department_id: null, independent: false, ...rest },
});
const ownedBy = (organizationId: OrganizationId, reader: string): OwnedRow[] => [
  {
    table: 'checkpoints',
    row: {
      ...{ organization_id: organizationId, position: 1, hash: '', at: new Date() },
      ...signed,
    },
    seenBy: [reader, ...WORKER],
    ...ours,
  },
  {
    table: 'retention_policies',
    row: { organization_id: organizationId, days: 30 },
    seenBy: [reader, ...WORKER],
    changedBy: [reader],
    addedBy: [reader],
  },
];
const signed = { key_id: 'k', signature: 's' };

it('F23: a query without WHERE neither reads nor changes rows of another tenant or department, in any table', async () => {
  const faults = await isolationFaults(database, 'audit', {
    scopes: {
      'provider A': { organization_id: a },
      'the department of A': { organization_id: a, department_id: department },
      'provider B': { organization_id: b },
      'customer A1': { organization_id: a1 },
      'the independent': { organization_id: free },
      'the person': { user_id: person },
      'the worker': { worker: 'on' },
    },
    rows: [
      { ...customer(a1, a, {}), seenBy: ['provider A', ...WORKER], ...ours },
      {
        ...customer(a2, a, { department_id: department }),
        seenBy: ['provider A', 'the department of A', ...WORKER],
        ...ours,
      },
      {
        ...customer(free, a, { independent: true }),
        seenBy: ['provider A', ...WORKER],
        ...ours,
      },
      ...link(a, 'role', ['provider A']),
      ...link(b, 'role', ['provider B'], { actor_id: person }).map((row) => ({
        ...row,
        seenBy: [...row.seenBy, 'the person'],
      })),
      ...link(a1, 'membership', ['provider A', 'customer A1']),
      ...link(a2, 'membership', ['provider A', 'the department of A']),
      ...link(free, 'membership', ['the independent']),
      ...link(free, 'job', ['provider A', 'the independent']),
      {
        table: 'people',
        row: { user_id: person, name: 'P' },
        seenBy: ['provider B', 'the person', ...WORKER],
        ...ours,
      },
      { table: 'erased', row: { user_id: person }, seenBy: WORKER },
      ...ownedBy(a, 'provider A'),
      ...ownedBy(a1, 'customer A1'),
    ],
  });
  expect(faults).toEqual([]);
});
