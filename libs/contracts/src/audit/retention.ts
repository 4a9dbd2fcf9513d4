import { z } from 'zod';
import { call } from '../call.js';

/** For how many days what happened is kept; null is for ever. */
export const Retention = z.strictObject({ days: z.number().int().min(30).max(36_500).nullable() });

export type Retention = z.infer<typeof Retention>;

export const getAuditRetention = call('audit', 'get-audit-retention', {
  summary: 'Shows for how long the own organisation keeps what happened',
  http: { method: 'GET', path: '/audit-retention' },
  access: 'audit:read',
  input: z.strictObject({}),
  output: Retention,
  problems: [],
});

export const setAuditRetention = call('audit', 'set-audit-retention', {
  summary: 'Sets for how long the own organisation keeps what happened; null is for ever',
  http: { method: 'PUT', path: '/audit-retention' },
  access: 'audit:manage',
  input: Retention,
  output: Retention,
  problems: [],
});
