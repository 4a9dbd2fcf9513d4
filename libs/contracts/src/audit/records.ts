import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { EventId, OrganizationId, UserId } from '../ids.js';
import { Instant } from '../scalar.js';
import { Digest } from './chain.js';
import { Changes, Operation, SubjectKind } from './changes.js';

export const AuditActor = z.object({
  id: UserId,
  kind: z.enum(['user', 'service-account']),
  organizationId: OrganizationId.nullable().describe(
    'The organization they acted in; null if they were not signed in yet.',
  ),
  name: z
    .string()
    .nullable()
    .describe('Null if the user belongs to another organization, is unknown, or was erased.'),
});

export const AuditEvent = z.object({
  id: EventId,
  organizationId: OrganizationId,
  position: z.number().int().min(1).describe("The position in the organization's log, from 1."),
  at: Instant,
  action: z.string().describe('The call, event or worker that made the change, as `service.name`.'),
  operation: Operation,
  actor: AuditActor.nullable().describe(
    'Null if a service acted on its own, or no user was signed in.',
  ),
  subject: z.object({
    kind: SubjectKind,
    id: z.uuid(),
    // A default, since a version without it may run beside this one.
    name: z
      .string()
      .nullable()
      .default(null)
      .describe(
        'What it was called then: its name, title, email address or URL. Null if it has none, the record that named it was erased or is no longer kept, or the reader cannot see it.',
      ),
  }),
  personId: UserId.nullable().describe(
    'The user it concerns, for example the owner of an account, membership or session.',
  ),
  changes: Changes.nullable().describe(
    'Null if they were erased along with the user, or are about another user and not visible to the reader.',
  ),
  ip: z
    .string()
    .nullable()
    .describe(
      'The IP address. Null if no user requested the change, it was erased, or it belongs to another organization.',
    ),
  traceId: z.string().nullable(),
  changesHash: Digest,
  originHash: Digest,
  previousHash: Digest,
  hash: Digest,
});

export type AuditEvent = z.infer<typeof AuditEvent>;

const filters = {
  from: Instant.optional().describe('At this time or later.'),
  to: Instant.optional().describe('Before this time.'),
  actorId: UserId.optional().describe('Only what this user or service account did.'),
  subjectId: z.uuid().optional().describe('The record or user it is about.'),
  subjectKind: SubjectKind.optional(),
  action: z
    .string()
    .max(100)
    .regex(/^[a-z0-9.-]*$/)
    .optional()
    .describe('Only what this call or event caused.'),
  operation: Operation.optional(),
  organizationId: OrganizationId.optional().describe(
    "Only this organization: the caller's own or a customer.",
  ),
};

export const listAuditEvents = call('audit', 'list-audit-events', {
  summary: 'List audit events',
  description:
    "Newest first. Providers see their own events and their customers'; customers see their own.",
  http: { method: 'GET', path: '/audit-events', ndjson: true },
  access: 'audit:read',
  input: PageQuery.extend(filters),
  output: pageOf(AuditEvent),
  problems: [],
});

export const listOwnAuditEvents = call('audit', 'list-own-audit-events', {
  summary: 'List audit events about yourself',
  description: 'What you did and what was done to your account, in all organizations.',
  http: { method: 'GET', path: '/me/audit-events', ndjson: true },
  access: 'signed-in',
  allowedBeforeTerms: true,
  input: PageQuery.omit({ q: true }),
  output: pageOf(AuditEvent),
  problems: [],
});
