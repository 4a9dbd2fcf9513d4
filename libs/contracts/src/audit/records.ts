import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { EventId, OrganizationId, UserId } from '../ids.js';
import { Instant } from '../scalar.js';
import { Digest } from './chain.js';
import { Changes, Operation, SubjectKind } from './changes.js';

/** The user who did something, as far as the reader may know. */
export const AuditActor = z.object({
  id: UserId,
  /** The organization they acted in; null if they were not signed in yet. */
  organizationId: OrganizationId.nullable(),
  /** Null if the user belongs to another organization, is unknown, or was erased. */
  name: z.string().nullable(),
});

/** An entry in the audit log of an organization. */
export const AuditEvent = z.object({
  id: EventId,
  organizationId: OrganizationId,
  /** The position in the organization's log, from 1. */
  position: z.number().int().min(1),
  at: Instant,
  /** The call, event or worker that made the change, as `service.name`. */
  action: z.string(),
  operation: Operation,
  /** Null if a service acted on its own, or no user was signed in. */
  actor: AuditActor.nullable(),
  subject: z.object({ kind: SubjectKind, id: z.uuid() }),
  /** The user it concerns, for example the owner of an account, membership or session. */
  personId: UserId.nullable(),
  /** Null if they were erased along with the user, or are about another user and not visible to the reader. */
  changes: Changes.nullable(),
  /** The IP address. Null if no user requested the change, it was erased, or it belongs to another organization. */
  ip: z.string().nullable(),
  traceId: z.string().nullable(),
  changesHash: Digest,
  originHash: Digest,
  previousHash: Digest,
  hash: Digest,
});

export type AuditEvent = z.infer<typeof AuditEvent>;

const filters = {
  from: Instant.optional(),
  /** Exclusive. */
  to: Instant.optional(),
  actorId: UserId.optional(),
  /** The record or user it is about. */
  subjectId: z.uuid().optional(),
  subjectKind: SubjectKind.optional(),
  action: z
    .string()
    .max(100)
    .regex(/^[a-z0-9.-]*$/)
    .optional(),
  operation: Operation.optional(),
  /** Only this organization: the caller's own or a customer. */
  organizationId: OrganizationId.optional(),
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
