import { randomUUID } from 'node:crypto';
import { DepartmentId, OrganizationId, UserId } from '@gatehouse/contracts';
import {
  createDatabase,
  isolationFaults,
  type OwnedRow,
  type TestDatabase,
} from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { feedRows } from '../testing/feed-rows-fixture.js';
import { migrations } from './index.js';

const [a, b] = [OrganizationId.parse(randomUUID()), OrganizationId.parse(randomUUID())];
const person = UserId.parse(randomUUID());
const now = new Date();

const mail = (organizationId: OrganizationId | null, seenBy: string[]): OwnedRow => ({
  table: 'mails',
  row: {
    id: randomUUID(),
    organization_id: organizationId,
    aggregate_id: randomUUID(),
    recipient: 'a@example.org',
    recipient_key: 'a@example.org',
    template: 'invitation',
    language: 'en',
    data: '{}',
    sealed_token: 'x',
    message_id: 'x',
    expires_at: now,
    created_at: now,
    status: 'queued',
    attempts: 0,
    next_attempt_at: now,
  },
  seenBy,
});

const webhook = (providerId: OrganizationId, provider: string): OwnedRow[] => {
  const id = randomUUID();
  const seenBy = [provider, ...(provider === 'provider A' ? ['a person of A'] : []), 'the worker'];
  const made = { provider_id: providerId, created_at: now };
  return [
    {
      table: 'webhooks',
      row: {
        ...{ id, ...made, url: 'https://a.example', events: [], sealed_secret: 'x' },
        ...{ status: 'active', created_by: randomUUID() },
      },
      seenBy,
    },
    {
      table: 'webhook_deliveries',
      row: {
        ...{ id: randomUUID(), webhook_id: id, ...made, type: 'job.changed', body: '{}' },
        ...{ status: 'queued', next_attempt_at: now },
      },
      seenBy,
    },
  ];
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ notifications: migrations });
});

afterAll(() => database.drop());

it('F23: a query without WHERE neither reads nor changes rows of another tenant, in any table', async () => {
  const faults = await isolationFaults(database, 'notifications', {
    scopes: {
      'provider A': { organization_id: a },
      'a department of A': { organization_id: a, department_id: DepartmentId.parse(randomUUID()) },
      'a person of A': { organization_id: a, user_id: person },
      'provider B': { organization_id: b },
      'the platform': { platform: 'on' },
      'the worker': { worker: 'on' },
    },
    rows: [
      mail(a, ['provider A', 'a person of A', 'a department of A', 'the worker']),
      mail(b, ['provider B', 'the worker']),
      mail(null, ['the worker']),
      {
        table: 'withdrawn_invitations',
        row: { invitation_id: randomUUID(), organization_id: a },
        seenBy: ['provider A', 'a person of A', 'a department of A', 'the worker'],
      },
      {
        table: 'email_blocks',
        row: {
          id: randomUUID(),
          email: 'a@example.org',
          email_key: 'a@example.org',
          words: 'x',
          blocked_at: now,
          version: 1,
        },
        seenBy: ['the platform', 'the worker'],
      },
      {
        table: 'mail_complaints',
        row: {
          ...{ id: randomUUID(), email: 'a@example.org', email_key: 'a@example.org', words: 'x' },
          complained_at: now,
        },
        seenBy: ['the platform', 'the worker'],
      },
      {
        table: 'deleted_customers',
        row: { id: randomUUID(), provider_id: a },
        seenBy: ['the worker'],
      },
      { table: 'mail_events', row: { id: 'x' }, seenBy: ['the worker'] },
      ...feedRows(a, person),
      ...webhook(a, 'provider A'),
      ...webhook(b, 'provider B'),
      {
        table: 'dead_letters',
        row: {
          ...{ id: randomUUID(), key: 'k', consumer: 'c', event: 'e', subject: 's', text: 't' },
          ...{ reason: 'r', attempts: 1, first_buried_at: now, buried_at: now },
        },
        seenBy: ['the platform', 'the worker'],
      },
    ],
  });
  expect(faults).toEqual([]);
});
