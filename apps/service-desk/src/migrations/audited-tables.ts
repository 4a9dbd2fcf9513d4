import type { Audited } from '@gatehouse/platform/database';

const ofCustomer = { organization: 'it.customer_id' };
const whose = {
  customer_id: 'it is whose the record is',
  provider_id: 'it never changes',
};

/** What is recorded of what changes here, and in whose chain: what a customer sees is in the customer's. */
export const audited: readonly Audited[] = [
  { table: 'sites', kind: 'site', ...ofCustomer, tells: ['name', 'address'], omits: whose },
  {
    table: 'assets',
    kind: 'asset',
    ...ofCustomer,
    tells: ['site_id', 'name', 'type', 'serial_number', 'code', 'state'],
    omits: whose,
  },
  {
    table: 'jobs',
    kind: 'job',
    ...ofCustomer,
    tells: [
      ...['number', 'title', 'description', 'type', 'priority', 'state', 'assignee_id'],
      ...['asset_id', 'site_id', 'reported', 'closed_at'],
    ],
    omits: whose,
  },
  {
    table: 'job_comments',
    kind: 'comment',
    organization: 'case when it.internal then it.provider_id else it.customer_id end',
    tells: ['job_id', 'text', 'internal'],
    omits: { ...whose, author_id: 'who did it' },
  },
  {
    table: 'attachments',
    kind: 'attachment',
    ...ofCustomer,
    tells: ['job_id', 'name', 'content_type', 'size', 'sha256', 'width', 'height'],
    omits: { ...whose, added_by: 'who did it', in_bucket: 'where its bytes lie' },
  },
  {
    table: 'video_sessions',
    kind: 'video-session',
    ...ofCustomer,
    tells: [
      ...['job_id', 'asset_id', 'title', 'state', 'planned_at', 'started_at', 'ended_at'],
      ...['participants', 'summary'],
    ],
    // Whoever has it is let in.
    hides: { join_url: 'joinUrl' },
    omits: whose,
  },
  {
    table: 'templates',
    kind: 'template',
    organization: 'it.provider_id',
    tells: ['name', 'job_type', 'items'],
    omits: { provider_id: 'it is whose the record is' },
  },
];

/** Tables of which nothing is recorded, and why. */
export const unaudited: Readonly<Record<string, string>> = {
  customers: 'what tenant-access tells, which records it',
  providers: 'what tenant-access tells, which records it',
  members: 'what tenant-access tells, which records it',
  job_numbers: 'it counts',
  tallies: 'it counts',
  attachment_chunks: 'the bytes of what is recorded',
  bucket_removals: 'what became of the bytes of what is recorded',
};
