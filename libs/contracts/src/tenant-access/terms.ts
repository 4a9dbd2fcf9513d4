import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { OrganizationId, ProviderId, UserId } from '../ids.js';
import { problem } from '../problem.js';
import { Instant, line, prose } from '../scalar.js';
import { NoAccount } from './organizations.js';

/** A version of a provider's Terms and Conditions. Versions are immutable. */
export const Terms = z.object({
  version: z.number().int(),
  title: z.string(),
  body: z.string(),
  publishedAt: Instant,
});

export type Terms = z.infer<typeof Terms>;

/** A user's acceptance of a version. */
export const TermsAcceptance = z.object({
  version: z.number().int(),
  userId: UserId,
  person: z
    .object({ firstName: z.string(), lastName: z.string(), email: z.string() })
    .nullable()
    .describe('Null if the user is no longer a member.'),
  organization: z
    .object({ id: OrganizationId, name: z.string() })
    .describe("The user's organization: the provider itself or a customer."),
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
  title: 'Newer version of the Terms and Conditions',
  detail: ({ version }) => `The current version is ${String(version)}.`,
  remedy: 'Read GET /terms/current and accept that version.',
}) {}

export class NoTerms extends problem({
  code: 'no-terms',
  kind: 'missing',
  title: 'No Terms and Conditions',
  detail: 'No Terms and Conditions apply to your organization.',
  remedy: 'There is nothing to accept.',
}) {}

export const getCurrentTerms = call('tenant-access', 'get-current-terms', {
  summary: 'Get the current Terms and Conditions',
  http: { method: 'GET', path: '/terms/current' },
  access: 'signed-in',
  allowedBeforeTerms: true,
  input: z.strictObject({}),
  output: Terms,
  problems: [NoTerms],
});

export const acceptTerms = call('tenant-access', 'accept-terms', {
  summary: 'Accept the Terms and Conditions',
  description:
    "If the portal access of the user's organization is pending, it becomes accepted. Refresh the session afterwards.",
  http: { method: 'POST', path: '/terms/acceptances', status: 201 },
  access: 'signed-in',
  allowedBeforeTerms: true,
  invalidatesToken: true,
  input: z.strictObject({ version: z.number().int().min(1) }),
  output: z.object({ version: z.number().int(), acceptedAt: Terms.shape.publishedAt }),
  problems: [NoTerms, TermsVersionSuperseded, NoAccount],
});

export const listTerms = call('tenant-access', 'list-terms', {
  summary: 'List the versions of the Terms and Conditions',
  description: 'Newest first.',
  http: { method: 'GET', path: '/terms' },
  access: 'terms:manage',
  input: PageQuery.omit({ q: true }),
  output: pageOf(Terms),
  problems: [],
});

export const publishTerms = call('tenant-access', 'publish-terms', {
  summary: 'Publish a new version of the Terms and Conditions',
  description: 'All users must accept it the next time they sign in.',
  http: { method: 'POST', path: '/terms', status: 201, maxBytes: 512 * 1024 },
  access: 'terms:manage',
  input: z.strictObject({ title: TermsTitle, body: TermsBody }),
  output: Terms,
  problems: [],
});

export const listTermsAcceptances = call('tenant-access', 'list-terms-acceptances', {
  summary: 'List the acceptances of the Terms and Conditions',
  description: 'Newest first.',
  http: { method: 'GET', path: '/terms/acceptances' },
  access: 'terms:manage',
  input: PageQuery.extend({
    version: z.coerce
      .number()
      .int()
      .min(1)
      .max(2_147_483_647)
      .optional()
      .describe('Defaults to the newest version.'),
  }),
  output: pageOf(TermsAcceptance),
  problems: [],
});

export const termsPublished = event('tenant-access', 'terms-published', {
  summary: 'A provider published a version of its Terms and Conditions',
  data: z.object({ providerId: ProviderId, version: z.number().int(), title: z.string() }),
});

export const termsAccepted = event('tenant-access', 'terms-accepted', {
  summary: 'A user accepted a version of the Terms and Conditions',
  data: z.object({
    providerId: ProviderId,
    organizationId: OrganizationId,
    userId: UserId,
    version: z.number().int(),
  }),
});
