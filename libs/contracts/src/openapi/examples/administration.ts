import { customerId, ids, jobId, later, providerId, userId } from './ids.js';

/** A digest that is none, and looks like one. */
const digest = (digits: string): string => digits.repeat(64 / digits.length);

export const administration: Readonly<Record<string, object>> = {
  AuditEvent: {
    id: ids.audit,
    organizationId: providerId,
    position: 4711,
    at: later,
    action: 'tenant-access.set-access',
    operation: 'changed',
    actor: { id: userId, kind: 'user', organizationId: providerId, name: 'Ada Lovelace' },
    subject: { kind: 'access-grant', id: customerId, name: null },
    personId: null,
    changes: { status: { from: 'accepted', to: 'disabled' } },
    ip: '203.0.113.7',
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    changesHash: digest('3b7d1e90'),
    originHash: digest('a18c02f4'),
    previousHash: digest('5e60d7b2'),
    hash: digest('c94f83a6'),
  },
  ChainReport: {
    organizationId: providerId,
    valid: true,
    count: 4711,
    checkedTo: 4711,
    complete: true,
    firstBroken: null,
    checkpoint: {
      position: 4711,
      hash: digest('c94f83a6'),
      at: later,
      keyId: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
      signature: '5Zq…',
    },
  },
  Notification: {
    id: ids.notification,
    kind: 'job',
    event: 'moved',
    customerId,
    subjectId: jobId,
    title: 'The gate does not open',
    number: 1042,
    state: 'planned',
    body: null,
    link: null,
    at: later,
    read: false,
  },
  Branding: {
    name: 'Lift Service',
    colour: '#1f4fd8',
    logo: null,
    slug: 'lift-service',
    domain: null,
    domainVerifiedAt: null,
  },
  EmailBlock: {
    email: 'kim@hospital.example',
    scope: 'everything',
    words: '550 5.1.1 user unknown',
    blockedAt: later,
  },
};
