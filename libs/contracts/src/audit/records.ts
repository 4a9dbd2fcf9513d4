import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { EventId, OrganizationId, UserId } from '../ids.js';
import { Instant } from '../scalar.js';
import { Digest } from './chain.js';
import { Changes, Operation, SubjectKind } from './changes.js';

/** A person who did something, as far as the reader may know them. */
export const AuditActor = z.object({
  id: UserId,
  /** The organisation that they acted in; null where nobody was signed in yet, as who signs in is. */
  organizationId: OrganizationId.nullable(),
  /** Null where the person is another organisation's, is not known, or was erased. */
  name: z.string().nullable(),
});

/** What happened: one link in the chain of its organisation. */
export const AuditEvent = z.object({
  id: EventId,
  organizationId: OrganizationId,
  /** The place in the chain of the organisation, from 1. */
  position: z.number().int().min(1),
  at: Instant,
  /** By what: the call, the event heard, or the worker, as `service.name`. */
  action: z.string(),
  operation: Operation,
  /** Null where a service acted of its own accord, or nobody was signed in. */
  actor: AuditActor.nullable(),
  subject: z.object({ kind: SubjectKind, id: z.uuid() }),
  /** The person whom it concerns, where it is about somebody's account, membership, session or the like. */
  personId: UserId.nullable(),
  /** Null where it was erased with the person whom it is about; in what is kept of oneself, where it is about somebody else. */
  changes: Changes.nullable(),
  /** From where. Null where nobody asked for it, it was erased, or it is another organisation's. */
  ip: z.string().nullable(),
  traceId: z.string().nullable(),
  changesHash: Digest,
  originHash: Digest,
  previousHash: Digest,
  hash: Digest,
});

export type AuditEvent = z.infer<typeof AuditEvent>;

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
  http: { method: 'GET', path: '/audit-events', ndjson: true },
  access: 'audit:read',
  input: PageQuery.extend(filters),
  output: pageOf(AuditEvent),
  problems: [],
});

export const listOwnAuditEvents = call('audit', 'list-own-audit-events', {
  summary:
    'Lists what is kept of the caller, in whichever organisation: what was done to them, and what they did',
  http: { method: 'GET', path: '/me/audit-events', ndjson: true },
  access: 'signed-in',
  allowedBeforeTerms: true,
  input: PageQuery.omit({ q: true }),
  output: pageOf(AuditEvent),
  problems: [],
});
