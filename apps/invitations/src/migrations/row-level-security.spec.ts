import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { OrganizationId } from '@gatehouse/contracts';
import {
  createDatabase,
  isolationFaults,
  type OwnedRow,
  type TestDatabase,
} from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './index.js';

const organization = () => OrganizationId.parse(randomUUID());
const [a, b, a1, a2, b1] = [
  organization(),
  organization(),
  organization(),
  organization(),
  organization(),
];
const token = randomBytes(32);

const emailOf = (id: string) => `${id}@example.org`;

interface InvitationOf {
  of: OrganizationId;
  by?: OrganizationId;
  hash?: Buffer;
  seenBy: string[];
  /** May see it, but not change it. */
  foundBy?: string[];
  more?: Record<string, unknown>;
}

const invitation = ({
  of,
  by,
  hash,
  seenBy,
  foundBy = [],
  more = {},
}: InvitationOf): OwnedRow[] => {
  const id = randomUUID();
  const link = hash ?? randomBytes(32);
  const position = randomInt(1, 1_000_000_000);
  return [
    {
      table: 'invitations',
      row: {
        id,
        organization_id: of,
        organization_name: 'O',
        provider_id: by ?? null,
        purpose: 'membership',
        email: emailOf(id),
        email_key: emailOf(id),
        language: 'en',
        roles: [],
        role_names: [],
        platform_role: 'platform-user',
        status: 'sent',
        created_at: new Date(),
        access_epoch: 0,
        version: 1,
        inviter_id: randomUUID(),
        inviter_organization_id: by ?? of,
        ...more,
      },
      seenBy: [...seenBy, ...foundBy],
      changedBy: seenBy,
    },
    { table: 'invitation_links', row: { hash: link, invitation_id: id }, seenBy },
    {
      table: 'invitation_events',
      row: { position, invitation_id: id, event: 'created' },
      seenBy,
      addedBy: [...seenBy, 'a worker'],
    },
  ];
};

const sending = (organizationId: OrganizationId, seenBy: string[]): OwnedRow => ({
  table: 'invitation_send_log',
  row: {
    id: randomInt(1, 1_000_000_000),
    organization_id: organizationId,
    email_key: 'a@example.org',
  },
  seenBy,
});

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ invitations: migrations });
});

afterAll(() => database.drop());

it('F23: without a WHERE clause, no table returns or changes rows of another tenant', async () => {
  const ofNobody = {
    inviter_id: null,
    inviter_organization_id: null,
    email_key: 'first@a.example',
  };
  const blocked = { email_key: 'blocked@a1.example' };
  const namers = ['a lookup by the blocked address', 'support that names the blocked address'];
  const faults = await isolationFaults(database, 'invitations', {
    scopes: {
      'provider A': { organization_id: a },
      'provider B': { organization_id: b },
      'customer A1': { organization_id: a1 },
      'customer A2': { organization_id: a2 },
      'customer B1': { organization_id: b1 },
      'the holder of the link': { token_hash: token.toString('hex') },
      'the holder of another link': { token_hash: randomBytes(32).toString('hex') },
      'a lookup by the first address': { email_key: 'first@a.example' },
      'a lookup by the blocked address': { email_key: 'blocked@a1.example' },
      'support that names the first address': { platform: 'on', email_key: 'first@a.example' },
      'support that names the blocked address': {
        platform: 'on',
        email_key: 'blocked@a1.example',
      },
      'a worker': { worker: 'on' },
      'the platform': { platform: 'on' },
    },
    rows: [
      ...invitation({
        of: a,
        seenBy: ['provider A'],
        foundBy: ['a lookup by the first address', 'support that names the first address'],
        more: ofNobody,
      }),
      ...invitation({
        of: b,
        seenBy: ['provider B'],
        foundBy: ['a worker'],
        more: { held_back_by: b },
      }),
      ...invitation({
        of: a1,
        by: a,
        hash: token,
        seenBy: ['customer A1', 'provider A', 'the holder of the link'],
      }),
      ...invitation({
        of: a1,
        seenBy: ['customer A1'],
        foundBy: ['a lookup by the blocked address', 'support that names the blocked address'],
        more: blocked,
      }),
      ...invitation({ of: a2, by: a, seenBy: ['customer A2', 'provider A'] }),
      ...invitation({ of: b1, by: b, seenBy: ['customer B1', 'provider B'] }),
      {
        table: 'deleted_customers',
        row: { id: a2, provider_id: a },
        seenBy: ['a worker'],
      },
      sending(a, ['provider A']),
      sending(b1, ['customer B1']),
      {
        table: 'email_blocks',
        row: blocked,
        // Those who invited the address may know that it is blocked.
        seenBy: [...namers, 'customer A1'],
        changedBy: namers,
      },
    ],
  });
  expect(faults).toEqual([]);
});
