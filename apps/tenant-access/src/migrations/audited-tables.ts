import type { Audited } from '@gatehouse/platform/database';

/** What is recorded of what changes here, and in whose chain. */
export const auditedTables: readonly Audited[] = [
  {
    table: 'providers',
    kind: 'provider',
    organization: 'it.id',
    tells: ['name', 'modules', 'email_domains', 'username_suffix', 'support_contact', 'time_zone'],
  },
  {
    table: 'customers',
    kind: 'customer',
    organization: 'it.id',
    tells: ['name', 'kind', 'email', 'independent_at', 'time_zone'],
    omits: { provider_id: 'it never changes, and the directory of audit knows it' },
  },
  {
    // How a provider divides its customers among its people is no affair of theirs.
    table: 'customers',
    kind: 'customer',
    organization: 'it.provider_id',
    tells: ['department_id'],
  },
  {
    table: 'access_grants',
    kind: 'access-grant',
    id: 'it.customer_id',
    organization: 'it.customer_id',
    tells: ['status', 'areas', 'activation_role', 'pending_since', 'accepted_at', 'disabled_at'],
    omits: {
      customer_id: 'it is the subject',
      provider_id: 'it never changes',
      epoch: 'it counts',
      ended_epoch: 'it counts',
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
      organization_id: 'it is whose the record is',
      email_key: 'the address in another form',
      epoch: 'it counts',
      last_sign_in_at: 'each sign-in is a record of identity',
    },
  },
  {
    table: 'terms_versions',
    kind: 'terms',
    id: 'it.provider_id',
    organization: 'it.provider_id',
    tells: ['version', 'title', 'body'],
    omits: {
      provider_id: 'it is the subject',
      published_at: 'when it was recorded',
      published_by: 'who did it',
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
      user_id: 'it is the subject',
      organization_id: 'it is whose the record is',
      accepted_at: 'when it was recorded',
    },
  },
  {
    table: 'departments',
    kind: 'department',
    organization: 'it.organization_id',
    tells: ['name'],
    omits: { organization_id: 'it is whose the record is', name_key: 'the name in another form' },
  },
  {
    table: 'roles',
    kind: 'role',
    organization: 'it.organization_id',
    tells: ['name', 'permissions'],
    omits: { organization_id: 'it is whose the record is', name_key: 'the name in another form' },
  },
  {
    // Whoever keeps an address book has its records, also where other people's people are in it.
    table: 'contacts',
    kind: 'contact',
    organization: 'it.keeper_id',
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
      keeper_id: 'it is whose the record is',
      email_key: 'the address in another form',
      created_by: 'who did it',
    },
  },
];

/** Tables of which nothing is recorded, and why. */
export const unauditedTables: Readonly<Record<string, string>> = {
  access_changes: 'a record of its own of what happens to access grants',
  email_blocks: 'what notifications tells, which records it',
  withdrawn_invitations: 'what invitations tells, which records it',
};
