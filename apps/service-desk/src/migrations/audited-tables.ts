import type { Audited } from '@gatehouse/platform/audit';

const ofCustomer = { organization: 'it.customer_id' };
const ownership = {
  customer_id: 'the organisation of the chain',
  provider_id: 'never changes',
};

/** The tables whose changes are audited, and in whose chain: what a customer sees is in the chain of the customer. */
export const auditedTables: readonly Audited[] = [
  { table: 'sites', kind: 'site', ...ofCustomer, tells: ['name', 'address'], omits: ownership },
  {
    table: 'assets',
    kind: 'asset',
    ...ofCustomer,
    tells: ['site_id', 'name', 'type', 'serial_number', 'code', 'state'],
    omits: ownership,
  },
  {
    table: 'jobs',
    kind: 'job',
    ...ofCustomer,
    tells: [
      ...['number', 'title', 'description', 'type', 'priority', 'state', 'assignee_id'],
      ...['asset_id', 'site_id', 'reported', 'closed_at'],
    ],
    omits: ownership,
  },
  {
    table: 'job_comments',
    kind: 'comment',
    organization: 'case when it.internal then it.provider_id else it.customer_id end',
    tells: ['job_id', 'text', 'internal'],
    omits: { ...ownership, author_id: 'the actor of the record' },
  },
  {
    table: 'attachments',
    kind: 'attachment',
    ...ofCustomer,
    tells: ['job_id', 'name', 'content_type', 'size', 'sha256', 'width', 'height'],
    omits: {
      ...ownership,
      added_by: 'the actor of the record',
      in_bucket: 'where its bytes are stored',
    },
  },
  {
    table: 'video_sessions',
    kind: 'video-session',
    ...ofCustomer,
    tells: [
      ...['job_id', 'asset_id', 'title', 'state', 'planned_at', 'started_at', 'ended_at'],
      ...['participants', 'summary'],
    ],
    // Anyone who has the URL can join.
    hides: { join_url: 'joinUrl' },
    omits: ownership,
  },
  {
    table: 'templates',
    kind: 'template',
    organization: 'it.provider_id',
    tells: ['name', 'job_type', 'items'],
    omits: { provider_id: 'the organisation of the chain' },
  },
];

/** Tables that are not audited, and why. */
export const unauditedTables: Readonly<Record<string, string>> = {
  customers: 'a copy of data that tenant-access audits',
  providers: 'a copy of data that tenant-access audits',
  members: 'a copy of data that tenant-access audits',
  job_numbers: 'counters',
  dashboard_counters: 'counters',
  attachment_chunks: 'the bytes of audited attachments',
  pending_object_deletions: 'internal queue',
  deleted_customers: 'internal queue; tenant-access audits the deletion',
};
