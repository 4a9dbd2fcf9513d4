import { z } from 'zod';
import { Area, OrganizationKind } from '../actor.js';
import {
  CustomerId,
  DepartmentId,
  MembershipId,
  OrganizationId,
  ProviderId,
  UserId,
} from '../ids.js';
import { TimeZone } from '../time-zone.js';
import { CustomerRole, Permission } from '../permissions.js';
import { DomainName, Email, Instant, Language, line, personName, prose } from '../scalar.js';

/** An optional part of the product that a provider may have (B1). */
export const Module = z.enum(['customer-login']);
export type Module = z.infer<typeof Module>;

/** The platform's own organisation, in which its operators act. */
export const PLATFORM_ORGANIZATION = OrganizationId.parse('00000000-0000-7000-8000-000000000001');

/** Where a department administrator stands who was given no department: nothing belongs to it. */
export const NO_DEPARTMENT = DepartmentId.parse('00000000-0000-7000-8000-000000000002');

export const OrganizationRef = z.object({
  id: OrganizationId,
  name: z.string(),
  kind: OrganizationKind,
});
export type OrganizationRef = z.infer<typeof OrganizationRef>;

export const AccessStatus = z.enum(['off', 'pending', 'accepted', 'disabled']);
export type AccessStatus = z.infer<typeof AccessStatus>;

export const CustomerKind = z.enum(['corporate', 'individual']);
export type CustomerKind = z.infer<typeof CustomerKind>;

/** The provider's permission for one customer to use the portal. */
export const AccessGrant = z.object({
  status: AccessStatus,
  areas: z.array(Area),
  pendingSince: Instant.nullable(),
  acceptedAt: Instant.nullable(),
  disabledAt: Instant.nullable(),
  /** What whoever redeems the activation becomes. */
  role: CustomerRole.optional(),
});
export type AccessGrant = z.infer<typeof AccessGrant>;

export const AccessChange = z.object({
  at: Instant,
  actorId: UserId.nullable(),
  from: AccessStatus,
  to: AccessStatus,
  areas: z.array(Area),
});

export type AccessChange = z.infer<typeof AccessChange>;

export const Customer = z.object({
  id: CustomerId,
  name: z.string(),
  kind: CustomerKind,
  email: z.string().nullable(),
  departmentId: DepartmentId.nullable(),
  independent: z.boolean(),
  /** Null where it goes by its provider's. */
  timeZone: z.string().nullable().optional(),
  access: AccessGrant,
});
export type Customer = z.infer<typeof Customer>;

export const Person = z.strictObject({
  email: Email,
  firstName: personName,
  lastName: personName,
  language: Language.default('en'),
});
export type Person = z.infer<typeof Person>;

export const Provider = z.object({
  id: ProviderId,
  name: z.string(),
  modules: z.array(Module),
  emailDomains: z.array(z.string()),
  usernameSuffix: z.string().nullable(),
  supportContact: z.string().nullable(),
  timeZone: z.string().optional(),
  createdAt: Instant,
});

export type Provider = z.infer<typeof Provider>;

export const ProviderSettings = {
  name: line(200),
  modules: z.array(Module).max(Module.options.length),
  emailDomains: z.array(DomainName).max(100),
  usernameSuffix: z
    .string()
    .trim()
    .max(40)
    .regex(/^[A-Za-z0-9._-]+$/)
    .nullable(),
  supportContact: line(200).nullable(),
  /** Where its days and months begin, and those of its customers that have none of their own. */
  timeZone: TimeZone,
};

/** One version of a provider's Terms and Conditions. Immutable. */
export const Terms = z.object({
  version: z.number().int(),
  title: z.string(),
  body: z.string(),
  publishedAt: Instant,
});
export type Terms = z.infer<typeof Terms>;

/** That somebody accepted a version. */
export const TermsAcceptance = z.object({
  version: z.number().int(),
  userId: UserId,
  /** Null for whoever is not a member there any more. */
  person: z.object({ firstName: z.string(), lastName: z.string(), email: z.string() }).nullable(),
  /** As a member of which organisation: the provider itself, or a customer. */
  organization: z.object({ id: OrganizationId, name: z.string() }),
  acceptedAt: Instant,
});
export type TermsAcceptance = z.infer<typeof TermsAcceptance>;

export const TermsRequired = Terms.pick({ version: true, title: true, body: true });
export type TermsRequired = z.infer<typeof TermsRequired>;

export const TermsTitle = line(200);
export const TermsBody = prose(100_000);

/**
 * How far the rights behind a token reach. Each owner counts the changes of a membership and of an organisation's access;
 * a token carries the counts it was issued at, and a revocation names the count that it takes (decision 6).
 */
export const Epochs = z.object({ membership: z.number().int(), organization: z.number().int() });
export type Epochs = z.infer<typeof Epochs>;

/** Where somebody is let in, and with what: the answer that sign-in, refresh and switching rest on. */
export const Admission = z.object({
  membershipId: MembershipId,
  organization: OrganizationRef,
  organizations: z.array(OrganizationRef),
  providerId: ProviderId.nullable(),
  /** The department that the person is bound to; {@link NO_DEPARTMENT} where bound, but to none yet. */
  departmentId: DepartmentId.nullable(),
  /** What this provider's people append to their address to make their username (E7). */
  usernameSuffix: z.string().nullable(),
  permissions: z.array(Permission),
  areas: z.array(Area),
  epochs: Epochs,
  /** The newest version of the terms when the person entered: later ones bind at the next sign-in. */
  termsVersion: z.number().int(),
  termsRequired: TermsRequired.nullable(),
});
export type Admission = z.infer<typeof Admission>;

export const Activation = z.object({
  customerId: CustomerId,
  providerId: ProviderId,
  organizationName: z.string(),
  email: z.string(),
  role: CustomerRole,
  language: Language,
  /** The epoch of the last disabling: links from before it are dead. */
  accessEpoch: Epochs.shape.organization,
});
export type Activation = z.infer<typeof Activation>;
