import type { Audited } from '@gatehouse/platform/audit';

/** The tables whose changes are audited, and the organization whose chain each record goes to. */
export const auditedTables: readonly Audited[] = [
  {
    table: 'providers',
    kind: 'provider',
    organization: 'it.id',
    tells: [
      ...['name', 'modules', 'email_domains', 'username_suffix', 'support_contact', 'time_zone'],
      'language',
    ],
  },
  {
    table: 'customers',
    kind: 'customer',
    organization: 'it.id',
    tells: ['name', 'kind', 'email', 'independent_at', 'archived_at', 'time_zone', 'language'],
    omits: {
      updated_at: 'is the time of the record',
      provider_id: 'never changes, and audit has it in its directory',
      access: 'is the status of the access grant',
      access_since: 'is a time of the access grant',
      last_sign_in_at: 'identity records each sign-in',
    },
  },
  {
    // Which department serves a customer, and what its own systems call it, is internal to the provider.
    table: 'customers',
    kind: 'customer',
    organization: 'it.provider_id',
    tells: ['department_id', 'external_id'],
  },
  {
    table: 'access_grants',
    kind: 'access-grant',
    id: 'it.customer_id',
    organization: 'it.customer_id',
    tells: [
      ...['status', 'areas', 'activation_role', 'activation_language'],
      ...['pending_since', 'accepted_at', 'disabled_at'],
    ],
    omits: {
      customer_id: 'is the subject',
      provider_id: 'never changes',
      epoch: 'is a counter',
      ended_epoch: 'is a counter',
      activation_epoch: 'is a counter',
    },
  },
  {
    table: 'portal_views',
    kind: 'portal-view',
    id: 'it.customer_id',
    organization: 'it.customer_id',
    tells: ['role', 'user_id', 'ends_at'],
    omits: {
      id: 'of no use after the view',
      customer_id: 'is the subject',
      provider_id: 'never changes',
      membership_id: 'is the membership of the user',
      session_id: 'identity has the session',
      role_id: 'is recorded by name',
    },
  },
  {
    table: 'memberships',
    kind: 'membership',
    organization: 'it.organization_id',
    person: 'it.user_id',
    tells: [
      ...['user_id', 'roles', 'email', 'first_name', 'last_name', 'capability', 'department_id'],
      'invitation_id',
    ],
    omits: {
      organization_id: 'is the organization of the record',
      email_key: 'derived from email',
      epoch: 'is a counter',
      last_sign_in_at: 'identity records each sign-in',
    },
  },
  {
    table: 'terms_versions',
    kind: 'terms',
    id: 'it.provider_id',
    organization: 'it.provider_id',
    tells: ['version', 'title', 'body'],
    omits: {
      provider_id: 'is the subject',
      published_at: 'is the time of the record',
      published_by: 'is the actor of the record',
    },
  },
  {
    table: 'terms_acceptances',
    kind: 'terms-acceptance',
    id: 'it.user_id',
    organization: 'it.organization_id',
    person: 'it.user_id',
    tells: ['provider_id', 'version'],
    omits: {
      user_id: 'is the subject',
      organization_id: 'is the organization of the record',
      accepted_at: 'is the time of the record',
    },
  },
  {
    table: 'departments',
    kind: 'department',
    organization: 'it.organization_id',
    tells: ['name'],
    omits: { organization_id: 'is the organization of the record', name_key: 'derived from name' },
  },
  {
    table: 'roles',
    kind: 'role',
    organization: 'it.organization_id',
    tells: ['name', 'permissions'],
    omits: { organization_id: 'is the organization of the record', name_key: 'derived from name' },
  },
  {
    // Records belong to the keeper of the address book, not to the contact's organization.
    table: 'contacts',
    kind: 'contact',
    organization: 'it.owner_organization_id',
    tells: [
      ...[
        'organization_id',
        'department_id',
        'first_name',
        'last_name',
        'email',
        'phone',
        'language',
      ],
      ...['contact_only', 'enabled_at', 'enabled_by'],
    ],
    omits: {
      owner_organization_id: 'is the organization of the record',
      email_key: 'derived from email',
      created_by: 'is the actor of the record',
    },
  },
  {
    table: 'service_accounts',
    kind: 'service-account',
    organization: 'it.organization_id',
    tells: ['name', 'description', 'roles'],
    omits: { organization_id: 'is the organization of the record', epoch: 'is a counter' },
  },
  {
    table: 'api_keys',
    kind: 'api-key',
    organization: 'it.organization_id',
    tells: ['service_account_id', 'name', 'permissions', 'expires_at', 'networks'],
    hides: { key_hash: 'key' },
    omits: {
      organization_id: 'is the organization of the record',
      last_used_at: 'changes all the time',
    },
  },
];

/** Tables that are not audited, and why. */
export const unauditedTables: Readonly<Record<string, string>> = {
  access_changes: 'is itself the history of access grants',
  customer_counts: 'derived from customers',
  email_blocks: 'a copy; notifications audits the original',
  withdrawn_invitations: 'a copy; invitations audits the original',
};
