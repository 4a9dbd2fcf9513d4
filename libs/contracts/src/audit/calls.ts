import { z } from 'zod';
import { call, PageQuery, pageOf } from '../call.js';
import { OrganizationId, UserId } from '../ids.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';
import { AuditEvent, ChainReport, Operation, Retention, SubjectKind } from './models.js';

/** Which records are meant. */
const filters = {
  from: Instant.optional(),
  /** Up to, and not including. */
  to: Instant.optional(),
  actorId: UserId.optional(),
  /** The record, or the person, that it is about. */
  subjectId: z.uuid().optional(),
  subjectKind: SubjectKind.optional(),
  action: z
    .string()
    .max(100)
    .regex(/^[a-z0-9.-]*$/)
    .optional(),
  operation: Operation.optional(),
  /** One organisation alone: one's own, or a customer. */
  organizationId: OrganizationId.optional(),
};

export const listAuditEvents = call('audit', 'list-audit-events', {
  summary:
    "Lists what happened, newest first: a provider's own and its customers', a customer's own",
  http: { method: 'GET', path: '/audit-events', lines: true },
  access: 'audit:read',
  input: PageQuery.extend(filters),
  output: pageOf(AuditEvent),
  problems: [],
});

export const verifyAuditEvents = call('audit', 'verify-audit-events', {
  summary: "Checks an organisation's chain of records from its beginning to its newest checkpoint",
  http: { method: 'GET', path: '/audit-events/verify' },
  access: 'audit:read',
  input: z.strictObject({
    /** A customer's; one's own unless told. */
    organizationId: OrganizationId.optional(),
    /** Where an earlier check of a long chain left off. */
    after: z.coerce.number().int().min(0).default(0),
  }),
  output: ChainReport,
  problems: [NotFound],
});

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

export const listOwnAuditEvents = call('audit', 'list-own-audit-events', {
  summary:
    'Lists what is kept of the caller, in whichever organisation: what was done to them, and what they did',
  http: { method: 'GET', path: '/me/audit-events', lines: true },
  access: 'signed-in',
  beforeTerms: true,
  input: PageQuery.omit({ q: true }),
  output: pageOf(AuditEvent),
  problems: [],
});
