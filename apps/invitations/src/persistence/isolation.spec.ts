import { randomBytes, randomUUID } from 'node:crypto';
import { OrganizationId } from '@gatehouse/contracts';
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
const token = randomBytes(32);

const invitation = (
  organizationId: OrganizationId,
  providerId: OrganizationId | null,
  hash: Buffer,
  seenBy: string[],
): OwnedRow[] => {
  const id = randomUUID();
  return [
    {
      table: 'invitations',
      row: {
        id,
        organization_id: organizationId,
        organization_name: 'O',
        provider_id: providerId,
        purpose: 'membership',
        email: 'a@example.org',
        email_key: 'a@example.org',
        language: 'en',
        roles: [],
        platform_role: 'platform-user',
        status: 'sent',
        created_at: new Date(),
        access_epoch: 0,
        version: 1,
      },
      seenBy,
    },
    { table: 'invitation_links', row: { hash, invitation_id: id }, seenBy },
  ];
};

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ invitations: migrations });
});

afterAll(() => database.drop());

it('F23: a query without a WHERE answers and touches nothing of another tenant, in every table', async () => {
  const faults = await isolationFaults(database, 'invitations', {
    scopes: {
      'provider A': { organization_id: a },
      'provider B': { organization_id: b },
      'customer A1': { organization_id: a1 },
      'customer A2': { organization_id: a2 },
      'customer B1': { organization_id: b1 },
      'whoever has the link': { token_hash: token.toString('hex') },
      'whoever has another link': { token_hash: randomBytes(32).toString('hex') },
      'the platform': { platform: 'on' },
    },
    rows: [
      ...invitation(a, null, randomBytes(32), ['provider A']),
      ...invitation(b, null, randomBytes(32), ['provider B']),
      ...invitation(a1, a, token, ['customer A1', 'provider A', 'whoever has the link']),
      ...invitation(a2, a, randomBytes(32), ['customer A2', 'provider A']),
      ...invitation(b1, b, randomBytes(32), ['customer B1', 'provider B']),
    ],
  });
  expect(faults).toEqual([]);
});
