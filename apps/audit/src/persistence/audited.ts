import type { Audited } from '@gatehouse/platform/database';

/** What is recorded of what changes here: audit is told of it as of everything else. */
export const audited: readonly Audited[] = [
  {
    table: 'retentions',
    kind: 'audit-retention',
    id: 'it.organization_id',
    organization: 'it.organization_id',
    tells: ['days'],
    omits: { organization_id: 'it is the subject' },
  },
];

/** Tables of which nothing is recorded, and why. */
export const unaudited: Readonly<Record<string, string>> = {
  customers: 'what tenant-access tells, which records it',
  people: 'what identity tells, which records it',
  erased: 'the chains tell of each erasure',
  audit_events: 'the record',
  audit_details: 'the record',
  checkpoints: 'the record',
};
