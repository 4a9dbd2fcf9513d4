import type { Audited } from '@gatehouse/platform/database';

/** What is recorded of what changes here, and in whose chain. */
export const audited: readonly Audited[] = [
  {
    table: 'notification_preferences',
    kind: 'preferences',
    id: 'it.user_id',
    organization: 'it.organization_id',
    person: 'it.user_id',
    tells: ['kind', 'mail', 'in_app'],
    omits: { user_id: 'it is the subject', organization_id: 'it is whose the record is' },
  },
  {
    table: 'webhooks',
    kind: 'webhook',
    organization: 'it.provider_id',
    tells: ['url', 'events', 'status', 'disabled_reason'],
    omits: {
      provider_id: 'it is whose the record is',
      sealed_secret: 'it is secret, and stays what it is however it is sealed',
      last_success_at: 'it changes all the time',
      created_by: 'who did it',
    },
  },
  {
    table: 'brandings',
    kind: 'branding',
    id: 'it.provider_id',
    organization: 'it.provider_id',
    tells: ['name', 'colour', 'logo_type'],
    hides: { logo: 'logo' },
    omits: { provider_id: 'it is the subject' },
  },
  {
    table: 'email_blocks',
    kind: 'email-block',
    organization: 'null',
    tells: ['email', 'words', 'blocked_at', 'removed_at', 'removed_by'],
    omits: { email_key: 'the address in another form' },
  },
  {
    table: 'dead_letters',
    kind: 'dead-letter',
    organization: 'null',
    tells: ['retried_at', 'retried_by'],
    omits: {
      key: 'of what is kept',
      consumer: 'of what is kept',
      event: 'of what is kept',
      subject: 'of what is kept',
      text: 'it may hold anything',
      reason: 'it may hold anything',
      attempts: 'it counts',
      first_buried_at: 'of what is kept',
      buried_at: 'of what is kept',
    },
  },
  {
    table: 'mail_complaints',
    kind: 'email-block',
    organization: 'null',
    tells: ['email', 'words', 'complained_at', 'removed_at', 'removed_by'],
    omits: { email_key: 'the address in another form' },
  },
];

/** Tables of which nothing is recorded, and why. */
export const unaudited: Readonly<Record<string, string>> = {
  mails: 'a queue, and what others told',
  withdrawn_invitations: 'what invitations tells, which records it',
  mail_events: 'ids of what came',
  customers: 'what tenant-access tells, which records it',
  members: 'what tenant-access tells, which records it',
  grants: 'what tenant-access tells, which records it',
  providers: 'what tenant-access tells, which records it',
  accounts: 'what identity tells, which records it',
  feeds: 'it counts',
  feed_items: 'what others tell, who record it',
  feed_reads: 'what somebody has read',
  feed_item_reads: 'what somebody has read',
  webhook_deliveries: 'a queue, and what others tell',
  bursts: 'a queue',
};
