import { z } from 'zod';
import type { Area } from '../actor.js';
import type { Event } from '../event.js';
import { OrganizationId, UserId } from '../ids.js';

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
export const providerVisibility: Readonly<
  Record<SubjectKind, 'always' | 'own' | 'served' | 'never'>
> = {
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

/** By what, by whom and from where something was changed. */
export const ChangeOrigin = z.object({
  action: z.string(),
  actorId: UserId.nullable(),
  actorOrganizationId: OrganizationId.nullable(),
  /** Empty where nobody asked for it. */
  address: z.string(),
});

export type ChangeOrigin = z.infer<typeof ChangeOrigin>;

export const RecordChange = z.object({
  subject: z.object({ kind: SubjectKind, id: z.uuid() }),
  /** Whose record it is; the platform's own where it is nobody's. */
  organizationId: OrganizationId.nullable(),
  personId: UserId.nullable(),
  operation: Operation,
  changes: Changes,
  origin: ChangeOrigin,
});

/**
 * Written by the database itself with each change of a record, by every service under its own name: so it is heard from all of them
 * at once. None of these overtakes another.
 */
export const recordChanged: Event<typeof RecordChange> = {
  service: 'every',
  name: 'record-changed',
  subject: 'evt.*.record-changed.v1',
  summary: 'A record was created, changed or removed: what it was, and what it is',
  data: RecordChange,
};
