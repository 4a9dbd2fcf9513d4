import type { Audited } from '@gatehouse/platform/database';

/** What is recorded of what changes here, and in whose chain. An account is nobody's but the platform's and its owner's. */
export const auditedTables: readonly Audited[] = [
  {
    table: 'accounts',
    kind: 'account',
    organization: 'null',
    person: 'it.id',
    tells: [
      ...['email', 'first_name', 'last_name', 'language', 'external_id', 'platform_role'],
      'confirmed_at',
    ],
    hides: { password_hash: 'password' },
    omits: {
      email_key: 'the address in another form',
      last_organization_id: 'each sign-in is a record',
    },
  },
  {
    table: 'sessions',
    kind: 'session',
    organization: 'it.organization_id',
    person: 'it.user_id',
    tells: ['address', 'user_agent', 'ended_at', 'ended_because'],
    omits: {
      user_id: 'it is the person',
      organization_id: 'it is whose the record is',
      membership_id: 'it is the person in the organisation',
      membership_epoch: 'it counts',
      organization_epoch: 'it counts',
      terms_version: 'each acceptance is a record of tenant-access',
      last_seen_at: 'it changes all the time',
      ends_at: 'it follows from the session that it came from',
    },
  },
  {
    // One that an administrator issued is also their organisation's affair.
    table: 'password_resets',
    kind: 'password-reset',
    id: 'it.user_id',
    organization: 'case when it.issued_by is not null then app_organization() end',
    person: 'it.user_id',
    tells: ['issued_by', 'expires_at', 'ended_at'],
    omits: { hash: 'of a token', user_id: 'it is the subject' },
  },
];

/** Tables of which nothing is recorded, and why. */
export const unauditedTables: Readonly<Record<string, string>> = {
  refresh_tokens: 'hashes of tokens; the session is recorded',
  password_reset_requests: 'a queue; what comes of it is recorded',
  signing_keys: 'the service makes them by itself, and nobody decides',
  username_suffixes: 'what tenant-access tells, which records it',
  email_blocks: 'what notifications tells, which records it',
  guess_counts: 'it counts; refused sign-ins are recorded',
  limited_sign_ins: 'it counts; the sums are recorded',
};
