import { z } from 'zod';
import type { Area } from '../actor.js';
import { OrganizationId, UserId, EventId } from '../ids.js';
import { Instant } from '../scalar.js';

/** What a record is about: the vocabulary of the requirements. */
export const SubjectKind = z.enum([
  'provider',
  'customer',
  'access-grant',
  'terms',
  'terms-acceptance',
  'membership',
  'role',
  'department',
  'contact',
  'account',
  'session',
  'sign-in',
  'password-reset',
  'invitation',
  'site',
  'asset',
  'job',
  'comment',
  'attachment',
  'video-session',
  'template',
  'preferences',
  'webhook',
  'branding',
  'email-block',
  'dead-letter',
  'audit-retention',
  'audit-erasure',
]);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** The area that must be open to a customer's people for them to read what is recorded of a kind; null for what is of none. */
export const areaOfSubject: Readonly<Record<SubjectKind, Area | null>> = {
  provider: null,
  customer: null,
  'access-grant': null,
  terms: null,
  'terms-acceptance': null,
  membership: null,
  role: null,
  department: null,
  contact: null,
  account: null,
  session: null,
  'sign-in': null,
  'password-reset': null,
  invitation: null,
  site: 'assets',
  asset: 'assets',
  job: 'jobs',
  comment: 'jobs',
  attachment: 'jobs',
  'video-session': 'video-sessions',
  template: null,
  preferences: null,
  webhook: null,
  branding: null,
  'email-block': null,
  'dead-letter': null,
  'audit-retention': null,
  'audit-erasure': null,
};

/**
 * What a provider may read of what is recorded at its customers: what its lists show it of them. Of invitations it reads those that
 * it sent itself (B7), of whoever has become an organisation of its own only what both share (B12).
 */
export const readByProvider: Readonly<Record<SubjectKind, 'always' | 'own' | 'served' | 'never'>> =
  {
    provider: 'never',
    customer: 'always',
    'access-grant': 'always',
    terms: 'never',
    'terms-acceptance': 'served',
    membership: 'served',
    role: 'never',
    department: 'never',
    contact: 'never',
    account: 'served',
    session: 'served',
    'sign-in': 'served',
    'password-reset': 'served',
    invitation: 'own',
    site: 'always',
    asset: 'always',
    job: 'always',
    comment: 'always',
    attachment: 'always',
    'video-session': 'always',
    template: 'never',
    preferences: 'never',
    webhook: 'never',
    branding: 'never',
    'email-block': 'never',
    'dead-letter': 'never',
    'audit-retention': 'served',
    'audit-erasure': 'served',
  };

/** What became of it; `refused` is a sign-in that was not let in. */
export const Operation = z.enum(['created', 'changed', 'removed', 'refused']);
export type Operation = z.infer<typeof Operation>;

/** Each field that is another now: what it was, and what it is. What is secret shows only that it is another. */
export const Changes = z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }));
export type Changes = z.infer<typeof Changes>;

/** SHA-256 in hex. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/);

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

/** The signed head of a chain: up to here it was so. */
export const Checkpoint = z.object({
  position: z.number().int(),
  hash: Digest,
  at: Instant,
  /** The SHA-256 of the public key, and the signature (Ed25519, RFC 8032), both in base64url. */
  keyId: z.string(),
  signature: z.string(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

/** What is wrong with a chain, at the first place where something is. */
export const ChainFault = z.enum([
  'row-missing',
  'row-altered',
  'link-broken',
  'details-altered',
  'details-missing',
  'checkpoint-broken',
  'end-missing',
  'beginning-missing',
]);
export type ChainFault = z.infer<typeof ChainFault>;

/** What checking a chain found. */
export const ChainReport = z.object({
  organizationId: OrganizationId,
  valid: z.boolean(),
  /** How many records were looked at. */
  count: z.number().int(),
  /** The last of them. Where a chain is too long for one call, it is not complete: go on after this one. */
  checkedTo: z.number().int(),
  complete: z.boolean(),
  firstBroken: z
    .object({ position: z.number().int(), id: EventId.nullable(), fault: ChainFault })
    .nullable(),
  /** The newest one, to be kept elsewhere by whoever trusts nobody. */
  checkpoint: Checkpoint.nullable(),
});
export type ChainReport = z.infer<typeof ChainReport>;

/** For how many days what happened is kept; null is for ever. */
export const Retention = z.strictObject({ days: z.number().int().min(30).max(36_500).nullable() });
export type Retention = z.infer<typeof Retention>;
