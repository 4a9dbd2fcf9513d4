import { z } from 'zod';
import { call } from '../call.js';
import { NotFound } from '../problems.js';

/** The number of days for which audit events are kept; null keeps them forever. */
export const Retention = z.strictObject({ days: z.number().int().min(30).max(36_500).nullable() });

export type Retention = z.infer<typeof Retention>;

export const getAuditRetention = call('audit', 'get-audit-retention', {
  summary: 'Get the audit retention',
  http: { method: 'GET', path: '/audit-retention' },
  access: 'audit:read',
  input: z.strictObject({}),
  output: Retention,
  // Restricted to a department, one does not see it.
  problems: [NotFound],
});

export const setAuditRetention = call('audit', 'set-audit-retention', {
  summary: 'Set the audit retention',
  description:
    'The number of days for which your organization keeps audit events; null keeps them forever.',
  http: { method: 'PUT', path: '/audit-retention' },
  access: 'audit:manage',
  input: Retention,
  output: Retention,
  // Restricted to a department, one does not see it.
  problems: [NotFound],
});
