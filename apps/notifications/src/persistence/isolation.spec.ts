import { randomUUID } from 'node:crypto';
import { OrganizationId } from '@gatehouse/contracts';
import {
  createDatabase,
  isolationFaults,
  type OwnedRow,
  type TestDatabase,
} from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrations } from './migrations/index.js';

const [a, b] = [OrganizationId.parse(randomUUID()), OrganizationId.parse(randomUUID())];
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

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ notifications: migrations });
});

afterAll(() => database.drop());

it('F23: a query without a WHERE answers and touches nothing of another tenant, in every table', async () => {
  const faults = await isolationFaults(database, 'notifications', {
    scopes: {
      'provider A': { organization_id: a },
      'provider B': { organization_id: b },
      'the platform': { platform: 'on' },
      'the worker': { worker: 'on' },
    },
    rows: [
      mail(a, ['provider A', 'the worker']),
      mail(b, ['provider B', 'the worker']),
      mail(null, ['the worker']),
      {
        table: 'withdrawn_invitations',
        row: { invitation_id: randomUUID(), organization_id: a },
        seenBy: ['provider A', 'the worker'],
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
      { table: 'mail_events', row: { id: 'x' }, seenBy: ['the worker'] },
    ],
  });
  expect(faults).toEqual([]);
});
