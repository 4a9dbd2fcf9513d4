import { randomBytes, randomUUID } from 'node:crypto';
import { ApplicationId, OrganizationId, UserId } from '@gatehouse/contracts';
import {
  createDatabase,
  isolationFaults,
  type OwnedRow,
  type TestDatabase,
} from '@gatehouse/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from './index.js';

const now = new Date();
const adasSession = randomUUID();
const hash = (): Buffer => randomBytes(32);
const [organization, another] = [randomUUID(), randomUUID()].map((id) => OrganizationId.parse(id));
const [ada, bob] = [randomUUID(), randomUUID()].map((id) => UserId.parse(id));
const tokens = { refresh: hash(), reset: hash(), openId: hash() };
const applicationId = randomUUID();

/** A user with a session in an organization, which the organization may see too. */
const person = (
  id: UserId | undefined,
  name: string,
  organizationId: OrganizationId | undefined,
  sees: string,
  { refresh, reset }: { refresh: Buffer; reset: Buffer },
): OwnedRow[] => {
  const sessionId = id === ada ? adasSession : randomUUID();
  return [
    {
      table: 'accounts',
      row: {
        id,
        email: name,
        email_key: name,
        password_hash: 'x',
        first_name: name,
        last_name: name,
        language: 'en',
        platform_role: 'platform-user',
        created_at: now,
        version: 1,
      },
      seenBy: [name, `a caller who names ${name}`],
    },
    {
      table: 'sessions',
      row: {
        id: sessionId,
        user_id: id,
        organization_id: organizationId,
        membership_id: randomUUID(),
        membership_epoch: 1,
        organization_epoch: 0,
        terms_version: 1,
        address: '',
        user_agent: '',
        created_at: now,
        last_seen_at: now,
      },
      seenBy: [name, sees, 'the worker'],
    },
    {
      table: 'refresh_tokens',
      row: { hash: refresh, session_id: sessionId, user_id: id },
      seenBy: [name, `a caller with the refresh token of ${name}`],
    },
    {
      table: 'password_resets',
      row: { hash: reset, user_id: id, expires_at: now },
      seenBy: [name, `a caller with the link of ${name}`],
    },
  ];
};

const scopes = {
  ada: { user_id: ada },
  bob: { user_id: bob },
  'a caller who names ada': { email_key: 'ada' },
  'a caller who names bob': { email_key: 'bob' },
  'a caller with the refresh token of ada': { token_hash: tokens.refresh.toString('hex') },
  'a caller with the link of ada': { token_hash: tokens.reset.toString('hex') },
  'the organization': { organization_id: organization },
  'another organization': { organization_id: another },
  'a client': { client_id: ApplicationId.parse(applicationId) },
  'the holder of a token': { token_hash: tokens.openId.toString('hex') },
  'the platform': { platform: 'on' as const },
  'the worker': { worker: 'on' as const },
};

/** An application of the organization, and what it holds of a session of ada. */
const application: OwnedRow[] = [
  {
    table: 'applications',
    row: {
      id: applicationId,
      provider_id: organization,
      name: 'Portal',
      kind: 'web',
      redirect_uris: [],
      post_logout_redirect_uris: [],
      allowed_origins: [],
      scopes: [],
      created_at: now,
      created_by: randomUUID(),
    },
    seenBy: ['the organization', 'a client', 'the worker'],
  },
  {
    table: 'application_logos',
    row: {
      ...{ application_id: applicationId, provider_id: organization },
      ...{ type: 'image/png', bytes: '', version: '' },
    },
    seenBy: ['the organization', 'a client'],
  },
  {
    table: 'application_secrets',
    row: {
      id: randomUUID(),
      application_id: applicationId,
      provider_id: organization,
      hash: hash(),
      created_at: now,
    },
    seenBy: ['the organization', 'a client'],
  },
  {
    table: 'openid_payloads',
    row: { kind: 'AccessToken', hash: tokens.openId, payload: '{}' },
    seenBy: ['the holder of a token', 'the worker'],
  },
  {
    table: 'openid_grants',
    row: {
      hash: tokens.openId,
      application_id: applicationId,
      provider_id: another,
      session_id: adasSession,
      user_id: ada,
      organization_id: organization,
      sid: 'x',
    },
    seenBy: ['ada', 'the organization', 'the holder of a token', 'the worker'],
  },
  {
    table: 'openid_sessions',
    row: { hash: tokens.openId, session_id: adasSession, user_id: ada },
    seenBy: ['ada', 'the holder of a token'],
  },
  {
    table: 'logout_deliveries',
    row: {
      id: randomUUID(),
      application_id: applicationId,
      provider_id: organization,
      user_id: ada,
      sid: 'x',
    },
    seenBy: ['the organization', 'the worker'],
    addedBy: [...Object.keys(scopes), 'no scope'],
  },
];

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase({ identity: migrations });
});

afterAll(() => database.drop());

it('F23: a query without a WHERE clause reads and changes no rows of anyone else, in any table', async () => {
  const faults = await isolationFaults(database, 'identity', {
    scopes,
    shared: {
      signing_keys: 'belong to the platform, and are encrypted',
      username_suffixes: 'apply to any username',
      failed_sign_ins: 'are counters by hash, without personal data',
      limited_sign_ins: 'are counters, without personal data',
    },
    rows: [
      ...person(ada, 'ada', organization, 'the organization', tokens),
      ...person(bob, 'bob', another, 'another organization', { refresh: hash(), reset: hash() }),
      ...application,
      {
        table: 'email_blocks',
        row: { email_key: 'ada' },
        seenBy: ['a caller who names ada'],
      },
      {
        table: 'password_reset_requests',
        row: { id: 1, email_key: 'ada' },
        seenBy: ['the worker'],
        addedBy: [...Object.keys(scopes), 'no scope'],
      },
    ],
  });
  expect(faults).toEqual([]);
});
