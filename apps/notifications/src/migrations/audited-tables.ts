import type { Audited } from '@gatehouse/platform/audit';

/** The tables whose changes are published as `record-changed`, and whose audit chain they belong to. */
export const auditedTables: readonly Audited[] = [
  {
    table: 'notification_preferences',
    kind: 'preferences',
    id: 'it.user_id',
    organization: 'it.organization_id',
    person: 'it.user_id',
    tells: ['kind', 'mail', 'in_app'],
    omits: { user_id: 'the subject', organization_id: 'the owner of the record' },
  },
  {
    table: 'webhooks',
    kind: 'webhook',
    organization: 'it.provider_id',
    tells: ['url', 'events', 'status', 'disabled_reason', 'previous_secret_valid_until'],
    omits: {
      provider_id: 'the owner of the record',
      previous_sealed_secret: 'secret',
      sealed_secret: 'secret, and the same secret however it is encrypted',
      last_success_at: 'changes all the time',
      created_by: 'the actor',
    },
  },
  {
    table: 'brandings',
    kind: 'branding',
    id: 'it.provider_id',
    organization: 'it.provider_id',
    tells: ['name', 'colour', 'logo_type', 'slug', 'domain', 'domain_verified_at'],
    hides: { logo: 'logo' },
    omits: {
      provider_id: 'the subject',
      domain_token: 'random; to be published in DNS',
      domain_seen_at: 'changes every day',
      domain_missed: 'a counter',
      domain_check_at: 'a queue',
    },
  },
  {
    table: 'email_blocks',
    kind: 'email-block',
    organization: 'null',
    tells: ['email', 'words', 'blocked_at', 'removed_at', 'removed_by'],
    omits: { email_key: 'the normalised address' },
  },
  {
    table: 'dead_letters',
    kind: 'dead-letter',
    organization: 'null',
    tells: ['retried_at', 'retried_by'],
    omits: {
      key: 'part of the dead letter',
      consumer: 'part of the dead letter',
      event: 'part of the dead letter',
      subject: 'part of the dead letter',
      text: 'may contain anything',
      reason: 'may contain anything',
      attempts: 'a counter',
      first_buried_at: 'part of the dead letter',
      buried_at: 'part of the dead letter',
    },
  },
  {
    table: 'mail_complaints',
    kind: 'email-block',
    organization: 'null',
    tells: ['email', 'words', 'complained_at', 'removed_at', 'removed_by'],
    omits: { email_key: 'the normalised address' },
  },
];

/** Tables that are not audited, and why. */
export const unauditedTables: Readonly<Record<string, string>> = {
  mails: 'a queue',
  withdrawn_invitations: 'projection of invitations, which audits it',
  mail_events: 'ids of processed reports',
  customers: 'projection of tenant-access, which audits it',
  members: 'projection of tenant-access, which audits it',
  grants: 'projection of tenant-access, which audits it',
  providers: 'projection of tenant-access, which audits it',
  accounts: 'projection of identity, which audits it',
  feeds: 'a counter',
  feed_items: 'events of other services, which audit them',
  feed_reads: 'read marks',
  feed_item_reads: 'read marks',
  saved_filters:
    'how a user looks at lists; they decide nothing, and may contain what was searched for',
  webhook_deliveries: 'a queue',
  pending_digests: 'a queue',
  deleted_customers: 'internal queue; tenant-access audits the deletion',
};
