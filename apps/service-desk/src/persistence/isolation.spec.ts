import { randomUUID } from 'node:crypto';
import { DepartmentId, OrganizationId } from '@gatehouse/contracts';
import {
  createDatabase,
  isolationFaults,
  type OwnedRow,
  type TestDatabase,
} from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const words = { title: 'T', created_at: new Date() };

const customer = (
  id: OrganizationId,
  providerId: OrganizationId,
  itself: string,
  provider: string[],
  department_id: string | null = null,
): OwnedRow[] => {
  const rights = { seenBy: [itself, ...provider], changedBy: provider };
  const owned = () => ({ id: randomUUID(), provider_id: providerId, customer_id: id });
  const number = Number.parseInt(id.slice(0, 6), 16);
  const job = { ...owned(), ...words, number, description: 'D', state: 'new', version: 1 };
  const comment = { job_id: job.id, author_id: id, text: 'T', created_at: new Date() };
  const picture = { content_type: 'image/png', size: 1, sha256: '', added_by: id };
  const begun = { ...owned(), job_id: job.id, ...picture, created_at: new Date() };
  const photo = { ...begun, id: randomUUID(), width: 1, height: 1 };
  const planned = { planned_at: new Date(), state: 'planned', participants: [], version: 1 };
  return [
    {
      table: 'customers',
      row: { id, provider_id: providerId, name: 'C', department_id },
      ...rights,
    },
    { table: 'sites', row: { ...owned(), name: 'S', created_at: new Date() }, ...rights },
    {
      table: 'assets',
      row: { ...owned(), name: 'A', state: 'retired', created_at: new Date(), version: 1 },
      ...rights,
    },
    { table: 'jobs', row: job, ...rights },
    {
      table: 'job_comments',
      row: { ...owned(), ...comment, internal: false },
      seenBy: [itself, ...provider],
      changedBy: provider,
      addedBy: [itself, ...provider],
    },
    {
      table: 'job_comments',
      row: { ...owned(), ...comment, internal: true },
      seenBy: provider,
    },
    {
      table: 'attachments',
      row: photo,
      ...rights,
      seenBy: [itself, ...provider, 'the worker'],
      changedBy: [...provider, 'the worker'],
    },
    {
      table: 'attachments',
      row: begun,
      ...rights,
      seenBy: [itself, ...provider, 'the worker'],
      changedBy: [...provider, 'the worker'],
    },
    {
      table: 'attachment_chunks',
      row: {
        attachment_id: photo.id,
        index: 0,
        provider_id: providerId,
        customer_id: id,
        bytes: '',
      },
      ...rights,
      seenBy: [itself, ...provider, 'the worker'],
      changedBy: [...provider, 'the worker'],
    },
    { table: 'video_sessions', row: { ...owned(), ...words, ...planned }, ...rights },
    {
      table: 'tallies',
      row: tally(id, providerId),
      ...rights,
    },
  ];
};

const tally = (ownerId: OrganizationId, providerId: OrganizationId) => ({
  owner_id: ownerId,
  provider_id: providerId,
  measure: 'jobs-by-state',
  month: '',
  key: 'new',
  count: 1,
});

const template = (providerId: OrganizationId) => ({
  id: randomUUID(),
  provider_id: providerId,
  name: 'T',
  job_type: 'repair',
  items: ['I'],
  created_at: new Date(),
});

const member = (organizationId: OrganizationId) => ({
  membership_id: randomUUID(),
  organization_id: organizationId,
  user_id: randomUUID(),
  removed: false,
});

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
      'the worker': { worker: 'on' },
    },
    rows: [
      {
        table: 'job_numbers',
        row: { provider_id: a, last: 2 },
        seenBy: ['provider A', 'the department of A'],
      },
      { table: 'job_numbers', row: { provider_id: b, last: 1 }, seenBy: ['provider B'] },
      {
        table: 'providers',
        row: { id: a, time_zone: 'UTC' },
        seenBy: ['provider A', 'the department of A', 'customer A1', 'customer A2'],
        changedBy: ['provider A', 'the department of A'],
      },
      {
        table: 'providers',
        row: { id: b, time_zone: 'UTC' },
        seenBy: ['provider B', 'customer B1'],
        changedBy: ['provider B'],
      },
      { table: 'bucket_removals', row: { attachment_id: randomUUID() }, seenBy: ['the worker'] },
      { table: 'members', row: member(a), seenBy: ['provider A', 'the department of A'] },
      { table: 'members', row: member(b), seenBy: ['provider B'] },
      { table: 'templates', row: template(a), seenBy: ['provider A', 'the department of A'] },
      { table: 'templates', row: template(b), seenBy: ['provider B'] },
      { table: 'tallies', row: tally(a, a), seenBy: ['provider A', 'the department of A'] },
      { table: 'tallies', row: tally(b, b), seenBy: ['provider B'] },
      ...customer(a1, a, 'customer A1', ['provider A', 'the department of A'], department),
      ...customer(a2, a, 'customer A2', ['provider A']),
      ...customer(b1, b, 'customer B1', ['provider B']),
    ],
  });
  expect(faults).toEqual([]);
});
