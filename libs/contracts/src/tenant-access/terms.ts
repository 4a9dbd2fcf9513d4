import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { OrganizationId, ProviderId, UserId } from '../ids.js';
import { problem } from '../problem.js';
import { Instant, line, prose } from '../scalar.js';
import { NoAccount } from './organizations.js';

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

export class TermsVersionSuperseded extends problem<{ version: number }>({
  code: 'terms-version-superseded',
  kind: 'conflict',
  title: 'A newer version of the Terms and Conditions binds',
  detail: ({ version }) => `The version that binds is ${String(version)}.`,
  remedy: 'Read GET /terms/current and accept that version.',
}) {}

export class NoTerms extends problem({
  code: 'no-terms',
  kind: 'missing',
  title: 'No Terms and Conditions bind you here',
  detail: 'Your organisation has no provider whose terms you would accept.',
  remedy: 'Nothing needs to be accepted.',
}) {}

export const getCurrentTerms = call('tenant-access', 'get-current-terms', {
  summary: 'Shows the Terms and Conditions that bind the caller',
  http: { method: 'GET', path: '/terms/current' },
  access: 'signed-in',
  allowedBeforeTerms: true,
  input: z.strictObject({}),
  output: Terms,
  problems: [NoTerms],
});

export const acceptTerms = call('tenant-access', 'accept-terms', {
  summary:
    "Accepts the Terms and Conditions; for a customer's user also moves pending access to accepted (A3)",
  http: { method: 'POST', path: '/terms/acceptances', status: 201 },
  access: 'signed-in',
  allowedBeforeTerms: true,
  invalidatesToken: true,
  input: z.strictObject({ version: z.number().int().min(1) }),
  output: z.object({ version: z.number().int(), acceptedAt: Terms.shape.publishedAt }),
  problems: [NoTerms, TermsVersionSuperseded, NoAccount],
});

export const listTerms = call('tenant-access', 'list-terms', {
  summary: "Lists the versions of the provider's Terms and Conditions, newest first",
  http: { method: 'GET', path: '/terms' },
  access: 'terms:manage',
  input: PageQuery.omit({ q: true }),
  output: pageOf(Terms),
  problems: [],
});

export const publishTerms = call('tenant-access', 'publish-terms', {
  summary: 'Publishes the next version, which every user must accept at the next sign-in',
  http: { method: 'POST', path: '/terms', status: 201, maxBytes: 512 * 1024 },
  access: 'terms:manage',
  input: z.strictObject({ title: TermsTitle, body: TermsBody }),
  output: Terms,
  problems: [],
});

export const listTermsAcceptances = call('tenant-access', 'list-terms-acceptances', {
  summary: 'Lists who accepted a version of the Terms and Conditions, the latest first',
  http: { method: 'GET', path: '/terms/acceptances' },
  access: 'terms:manage',
  input: PageQuery.extend({
    /** The newest, unless told. */
    version: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  }),
  output: pageOf(TermsAcceptance),
  problems: [],
});

export const termsPublished = event('tenant-access', 'terms-published', {
  summary: 'A provider published a version of its Terms and Conditions',
  data: z.object({ providerId: ProviderId, version: z.number().int(), title: z.string() }),
});

export const termsAccepted = event('tenant-access', 'terms-accepted', {
  summary: 'Somebody accepted a version of the Terms and Conditions',
  data: z.object({
    providerId: ProviderId,
    organizationId: OrganizationId,
    userId: UserId,
    version: z.number().int(),
  }),
});
