import type { Audited } from '@gatehouse/platform/audit';

/** The tables whose changes are audited, and the organization whose chain each record goes to. Accounts belong to the platform's chain. */
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
      email_key: 'derived from email',
      last_organization_id: 'each sign-in is recorded',
    },
  },
  {
    table: 'sessions',
    kind: 'session',
    organization: 'it.organization_id',
    person: 'it.user_id',
    tells: ['address', 'user_agent', 'ended_at', 'ended_because'],
    omits: {
      user_id: 'is the person of the record',
      organization_id: 'is the organization of the record',
      membership_id: 'follows from person and organization',
      membership_epoch: 'is a counter',
      organization_epoch: 'is a counter',
      terms_version: 'tenant-access records each acceptance',
      last_seen_at: 'changes all the time',
      ends_at: 'follows from the session that it continues',
    },
  },
  {
    // A reset by an administrator is recorded for their organization.
    table: 'password_resets',
    kind: 'password-reset',
    id: 'it.user_id',
    organization: 'case when it.issued_by is not null then app_organization() end',
    person: 'it.user_id',
    tells: ['issued_by', 'expires_at', 'ended_at'],
    omits: { hash: 'the hash of a token', user_id: 'is the subject' },
  },
  {
    table: 'applications',
    kind: 'application',
    organization: 'it.provider_id',
    tells: [
      ...['name', 'kind', 'redirect_uris', 'post_logout_redirect_uris', 'backchannel_logout_uri'],
      ...['allowed_origins', 'audience', 'scopes', 'customers', 'service_account_id', 'jwks'],
    ],
    omits: {
      provider_id: 'is the organization of the record',
      created_by: 'is the actor of the first record',
      jwks_id: 'changes with jwks',
      version: 'is a counter',
    },
  },
  {
    table: 'application_logos',
    kind: 'application',
    id: 'it.application_id',
    organization: 'it.provider_id',
    tells: ['type'],
    hides: { bytes: 'logo' },
    omits: {
      application_id: 'is the subject',
      provider_id: 'is the organization of the record',
      version: 'is the hash of the logo',
    },
  },
  {
    table: 'application_secrets',
    kind: 'application-secret',
    organization: 'it.provider_id',
    tells: ['application_id', 'expires_at'],
    omits: {
      hash: 'the hash of a secret',
      provider_id: 'is the organization of the record',
    },
  },
];

/** Tables that are not audited, and why. */
export const unauditedTables: Readonly<Record<string, string>> = {
  refresh_tokens: 'hashes of tokens; the session is audited',
  password_reset_requests: 'a queue; the resulting reset is audited',
  signing_keys: 'created by the service itself',
  username_suffixes: 'a copy; tenant-access audits the original',
  email_blocks: 'a copy; notifications audits the original',
  failed_sign_ins: 'a counter; refused sign-ins are audited',
  openid_payloads: 'codes and tokens by hash; the session is audited',
  openid_grants: 'which session a grant belongs to; the session is audited',
  openid_sessions: 'which session a browser has; the session is audited',
  logout_deliveries: 'a queue; the end of the session is audited',
  limited_sign_ins: 'a counter; the sums are audited',
};
