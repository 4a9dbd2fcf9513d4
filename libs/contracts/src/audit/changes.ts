import { z } from 'zod';
import type { Area } from '../actor.js';
import type { Event } from '../event.js';
import { OrganizationId, UserId } from '../ids.js';
import { EXTENSIBLE_ENUM } from '../permissions.js';

/** What a record is about. */
export const SubjectKind = z
  .enum([
    'provider',
    'customer',
    'access-grant',
    'portal-view',
    'terms',
    'terms-acceptance',
    'membership',
    'service-account',
    'api-key',
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
    'application',
    'application-secret',
    'branding',
    'email-block',
    'dead-letter',
    'audit-retention',
    'audit-erasure',
  ])
  .meta({ [EXTENSIBLE_ENUM]: true });

export type SubjectKind = z.infer<typeof SubjectKind>;

/** The area that a customer's users need to read records about each kind of subject; null if they need none. */
export const areaOfSubject: Readonly<Record<SubjectKind, Area | null>> = {
  provider: null,
  customer: null,
  'access-grant': null,
  'portal-view': null,
  terms: null,
  'terms-acceptance': null,
  membership: null,
  'service-account': null,
  'api-key': null,
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
  application: null,
  'application-secret': null,
  branding: null,
  'email-block': null,
  'dead-letter': null,
  'audit-retention': null,
  'audit-erasure': null,
};

/**
 * Which records of its customers a provider may read: `always`, only about what it created itself (`own`), or only while the customer is
 * not independent (`served`).
 */
export const providerVisibility: Readonly<
  Record<SubjectKind, 'always' | 'own' | 'served' | 'never'>
> = {
  provider: 'never',
  customer: 'always',
  'access-grant': 'always',
  'portal-view': 'always',
  terms: 'never',
  'terms-acceptance': 'served',
  membership: 'served',
  'service-account': 'never',
  'api-key': 'never',
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
  application: 'never',
  'application-secret': 'never',
  branding: 'never',
  'email-block': 'never',
  'dead-letter': 'never',
  'audit-retention': 'served',
  'audit-erasure': 'served',
};

export const Operation = z.enum(['created', 'changed', 'removed', 'refused']);

export type Operation = z.infer<typeof Operation>;

/** The changed fields, with their old and new values. Secrets are only shown as changed. */
export const Changes = z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }));

export type Changes = z.infer<typeof Changes>;

/** The recorded value of a secret. */
export const WITHHELD = 'withheld';

const NAMING_FIELDS: Partial<Record<SubjectKind, string>> = {
  account: 'email',
  membership: 'email',
  contact: 'email',
  invitation: 'email',
  'email-block': 'email',
  webhook: 'url',
  job: 'title',
  'video-session': 'title',
  terms: 'title',
};

/** The field that names subjects of a kind; `naming_field` in the database of the audit service. */
export const namingField = (kind: SubjectKind): string => NAMING_FIELDS[kind] ?? 'name';

/** What changes call their subject afterwards, or called it until it was removed. */
export function subjectName(kind: SubjectKind, changes: Changes | null): string | null {
  const named = changes?.[namingField(kind)];
  const name = named?.to ?? named?.from;
  return typeof name === 'string' && name !== '' ? name : null;
}

/** What made the change, for whom, and from which address. */
export const ChangeOrigin = z.object({
  action: z.string(),
  actorId: UserId.nullable(),
  actorOrganizationId: OrganizationId.nullable(),
  /** Empty if no user requested it. */
  address: z.string(),
});

export type ChangeOrigin = z.infer<typeof ChangeOrigin>;

export const RecordChange = z.object({
  subject: z.object({ kind: SubjectKind, id: z.uuid() }),
  /** The organization that owns the record; null for the platform. */
  organizationId: OrganizationId.nullable(),
  personId: UserId.nullable(),
  operation: Operation,
  changes: Changes,
  origin: ChangeOrigin,
});

/**
 * Written by a database trigger with each change of a record. Every service publishes it under its own name, in the order of the
 * changes, and subscribers receive it from all services.
 */
export const recordChanged: Event<typeof RecordChange> = {
  service: 'every',
  name: 'record-changed',
  subject: 'evt.*.record-changed.v1',
  summary: 'A record was created, changed or removed; contains the old and new values',
  data: RecordChange,
};
