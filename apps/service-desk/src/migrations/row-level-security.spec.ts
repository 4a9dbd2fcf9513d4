import { randomUUID } from 'node:crypto';
import { DepartmentId, OrganizationId } from '@gatehouse/contracts';
import {
  createDatabase,
  isolationFaults,
  type OwnedRow,
  type TestDatabase,
} from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './index.js';

type Id = OrganizationId;
const organization = () => OrganizationId.parse(randomUUID());
const [a, b, a1, a2, b1] = Array.from({ length: 5 }, organization) as [Id, Id, Id, Id, Id];

const department = DepartmentId.parse(randomUUID());

/** Members of a customer with one area each, beside those without restrictions. */
const AREAS = ['jobs', 'assets', 'video-sessions'] as const;
const PROVIDER_A = ['provider A', 'the department of A'];
const BOUND = 'customer A1';
const seen = (table: string, row: OwnedRow['row'], seenBy: string[]) => ({ table, row, seenBy });
type Area = (typeof AREAS)[number];
const scopesOf = (id: OrganizationId) =>
  Object.fromEntries(
    AREAS.map((area) => [`${BOUND} with ${area}`, { organization_id: id, areas: `,${area},` }]),
  );
/** The members of a customer who see data of an area, or all of them. */
const membersOf = (itself: string, area?: Area): string[] => [
  itself,
  ...(itself === BOUND
    ? AREAS.filter((each) => each === (area ?? each)).map((each) => `${BOUND} with ${each}`)
    : []),
];

const titled = { title: 'T', created_at: new Date() };

const customer = (
  id: OrganizationId,
  providerId: OrganizationId,
  itself: string,
  provider: string[],
  department_id: string | null = null,
): OwnedRow[] => {
  const seenWith = (area?: Area) => [...membersOf(itself, area), ...provider];
  const rights = (area?: Area) => ({
    seenBy: seenWith(area),
    changedBy: provider,
  });
  const owned = () => ({ id: randomUUID(), provider_id: providerId, customer_id: id });
  const number = Number.parseInt(id.slice(0, 6), 16);
  const job = { ...owned(), ...titled, number, description: 'D', state: 'new', version: 1 };
  const comment = { job_id: job.id, author_id: id, text: 'T', created_at: new Date() };
  const picture = { content_type: 'image/png', size: 1, sha256: '', added_by: id };
  const begun = { ...owned(), job_id: job.id, ...picture, created_at: new Date() };
  const photo = { ...begun, id: randomUUID(), width: 1, height: 1 };
  const planned = { planned_at: new Date(), state: 'planned', participants: [], version: 1 };
  return [
    {
      table: 'customers',
      row: { id, provider_id: providerId, name: 'C', department_id },
      ...rights(),
    },
    { table: 'sites', row: { ...owned(), name: 'S', created_at: new Date() }, ...rights('assets') },
    {
      table: 'assets',
      row: { ...owned(), name: 'A', state: 'retired', created_at: new Date(), version: 1 },
      ...rights('assets'),
    },
    { table: 'jobs', row: job, ...rights('jobs') },
    {
      table: 'job_comments',
      row: { ...owned(), ...comment, internal: false },
      ...rights('jobs'),
      addedBy: seenWith('jobs'),
    },
    {
      table: 'job_comments',
      row: { ...owned(), ...comment, internal: true },
      seenBy: provider,
    },
    {
      table: 'attachments',
      row: photo,
      seenBy: [...seenWith('jobs'), 'the worker'],
      changedBy: [...provider, 'the worker'],
    },
    {
      table: 'attachments',
      row: begun,
      seenBy: [...seenWith('jobs'), 'the worker'],
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
      seenBy: [...seenWith('jobs'), 'the worker'],
      changedBy: [...provider, 'the worker'],
    },
    {
      table: 'video_sessions',
      row: { ...owned(), ...titled, ...planned },
      ...rights('video-sessions'),
    },
    {
      table: 'dashboard_counters',
      row: { ...counter(id, providerId), measure: 'assets-by-state' },
      ...rights('assets'),
    },
    {
      table: 'dashboard_counters',
      row: counter(id, providerId),
      ...rights('jobs'),
    },
  ];
};

const counter = (ownerId: OrganizationId, providerId: OrganizationId) => ({
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

it('F23 F56 B2: without a WHERE clause, no table returns or changes rows of another tenant, department or area', async () => {
  const faults = await isolationFaults(database, 'service-desk', {
    scopes: {
      'provider A': { organization_id: a },
      'the department of A': { organization_id: a, department_id: department },
      'provider B': { organization_id: b },
      [BOUND]: { organization_id: a1 },
      ...scopesOf(a1),
      'customer A2': { organization_id: a2 },
      'customer B1': { organization_id: b1 },
      'the platform': { platform: 'on' },
      'the worker': { worker: 'on' },
    },
    rows: [
      seen('job_numbers', { provider_id: a, last: 2 }, PROVIDER_A),
      seen('job_numbers', { provider_id: b, last: 1 }, ['provider B']),
      {
        table: 'providers',
        row: { id: a, time_zone: 'UTC' },
        seenBy: ['provider A', 'the department of A', ...membersOf(BOUND), 'customer A2'],
        changedBy: PROVIDER_A,
      },
      {
        table: 'providers',
        row: { id: b, time_zone: 'UTC' },
        seenBy: ['provider B', 'customer B1'],
        changedBy: ['provider B'],
      },
      seen('pending_object_deletions', { attachment_id: randomUUID() }, ['the worker']),
      seen('deleted_customers', { id: randomUUID(), provider_id: a }, ['the worker']),
      seen('members', member(a), PROVIDER_A),
      seen('members', member(b), ['provider B']),
      seen('templates', template(a), PROVIDER_A),
      seen('templates', template(b), ['provider B']),
      seen('dashboard_counters', counter(a, a), PROVIDER_A),
      seen('dashboard_counters', counter(b, b), ['provider B']),
      ...customer(a1, a, BOUND, PROVIDER_A, department),
      ...customer(a2, a, 'customer A2', ['provider A']),
      ...customer(b1, b, 'customer B1', ['provider B']),
    ],
  });
  expect(faults).toEqual([]);
});
