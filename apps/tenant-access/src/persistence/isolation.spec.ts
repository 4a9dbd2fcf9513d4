import { randomUUID } from 'node:crypto';
import { OrganizationId, UserId } from '@gatehouse/contracts';
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
const people = { a1: UserId.parse(randomUUID()), b: UserId.parse(randomUUID()) };
const now = new Date();

const provider = (id: OrganizationId, itself: string, customers: string[]): OwnedRow[] => [
  {
    table: 'providers',
    row: { id, name: 'P', modules: [], email_domains: [], created_at: now, version: 1 },
    seenBy: [itself, 'the platform', ...customers],
    changedBy: [itself, 'the platform'],
  },
  {
    table: 'terms_versions',
    row: { provider_id: id, version: 1, title: 'T', body: 'B', published_at: now },
    seenBy: [itself, ...customers],
    changedBy: [itself],
  },
];

const customer = (id: OrganizationId, providerId: OrganizationId, sides: string[]): OwnedRow[] => {
  const [itself = '', provider = ''] = sides;
  const both = { customer_id: id, provider_id: providerId };
  return [
    {
      table: 'customers',
      row: {
        id,
        provider_id: providerId,
        name: 'C',
        kind: 'corporate',
        created_at: now,
        version: 1,
      },
      seenBy: sides,
      changedBy: [provider],
    },
    {
      table: 'access_grants',
      row: {
        ...both,
        status: 'pending',
        areas: [],
        activation_role: 'member',
        epoch: 0,
        ended_epoch: 0,
        version: 1,
      },
      seenBy: sides,
    },
    {
      table: 'access_changes',
      row: {
        ...both,
        id: randomUUID(),
        at: now,
        from_status: 'off',
        to_status: 'pending',
        areas: [],
      },
      seenBy: sides,
    },
    {
      table: 'memberships',
      row: {
        id: randomUUID(),
        organization_id: id,
        user_id: randomUUID(),
        roles: [],
        epoch: 1,
        created_at: now,
      },
      seenBy: [itself, provider],
    },
  ];
};

/** Somebody of customer A1 who is also a member of customer B1, and has accepted both providers' terms. */
const ofTwo = (
  organizationId: OrganizationId,
  providerId: OrganizationId,
  sides: string[],
): OwnedRow[] => [
  {
    table: 'memberships',
    row: {
      id: randomUUID(),
      organization_id: organizationId,
      user_id: people.a1,
      roles: [],
      epoch: 1,
      created_at: now,
    },
    seenBy: [...sides, 'a person of both'],
    changedBy: sides,
  },
  {
    table: 'terms_acceptances',
    row: {
      user_id: people.a1,
      provider_id: providerId,
      version: 1,
      organization_id: organizationId,
      accepted_at: now,
    },
    seenBy: [...sides, 'a person of both'],
    changedBy: ['a person of both'],
  },
];

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ 'tenant-access': migrations });
});

afterAll(() => database.drop());

it('F23: a query without a WHERE answers and touches nothing of another tenant, in every table', async () => {
  const faults = await isolationFaults(database, 'tenant-access', {
    scopes: {
      'provider A': { organization_id: a },
      'provider B': { organization_id: b, user_id: people.b },
      'customer A1': { organization_id: a1 },
      'customer A2': { organization_id: a2 },
      'customer B1': { organization_id: b1 },
      'a person of both': { user_id: people.a1 },
      'the platform': { platform: 'on' },
    },
    rows: [
      ...provider(a, 'provider A', ['customer A1', 'customer A2']),
      ...provider(b, 'provider B', ['customer B1']),
      ...customer(a1, a, ['customer A1', 'provider A']),
      ...customer(a2, a, ['customer A2', 'provider A']),
      ...customer(b1, b, ['customer B1', 'provider B']),
      ...ofTwo(a1, a, ['customer A1', 'provider A']),
      ...ofTwo(b1, b, ['customer B1', 'provider B']),
    ],
  });
  expect(faults).toEqual([]);
});
