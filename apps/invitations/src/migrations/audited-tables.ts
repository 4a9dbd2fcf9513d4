import type { Audited } from '@gatehouse/platform/audit';

/** The tables whose changes are audited, and in whose chain. */
export const auditedTables: readonly Audited[] = [
  {
    table: 'invitations',
    kind: 'invitation',
    organization: 'it.organization_id',
    person: 'it.accepted_by',
    tells: [
      // The provider decides who may read the record of an invitation that it sent.
      'provider_id',
      ...['purpose', 'email', 'first_name', 'last_name', 'language', 'role_names', 'platform_role'],
      ...['external_id', 'status', 'sent_at', 'expires_at', 'accepted_at', 'accepted_by'],
      ...['inviter_id', 'contact_id', 'warnings', 'withdrawn_because'],
    ],
    omits: {
      organization_id: 'the organisation of the chain',
      organization_name: 'belongs to the organisation',
      email_key: 'derived from the address',
      roles: 'recorded by name',
      access_epoch: 'internal bookkeeping',
      renewed_at: 'shows as a new sent_at',
      claim_id: 'internal state of a redemption',
      claimed_until: 'internal state of a redemption',
      inviter_organization_id: 'belongs to the inviter',
      held_back_by: 'internal queue',
    },
  },
];

/** Tables that are not audited, and why. */
export const unauditedTables: Readonly<Record<string, string>> = {
  invitation_links: 'token hashes; the invitation itself is audited',
  invitation_events: 'a log itself',
  invitation_send_log: 'counters',
  email_blocks: 'a copy of data that notifications audits',
  deleted_customers: 'internal queue; tenant-access audits the deletion',
};
