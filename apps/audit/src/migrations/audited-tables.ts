import type { Audited } from '@gatehouse/platform/audit';

/** The tables whose changes are published as `record-changed`. */
export const auditedTables: readonly Audited[] = [
  {
    table: 'retention_policies',
    kind: 'audit-retention',
    id: 'it.organization_id',
    organization: 'it.organization_id',
    tells: ['days'],
    omits: { organization_id: 'it is the subject' },
  },
];

/** Tables that are not audited, and why. */
export const unauditedTables: Readonly<Record<string, string>> = {
  customers: 'projection of tenant-access, which audits it',
  people: 'projection of identity and tenant-access, which audit it',
  erased: 'the chains record each erasure',
  audit_events: 'the audit log itself',
  audit_details: 'the audit log itself',
  checkpoints: 'the audit log itself',
};
