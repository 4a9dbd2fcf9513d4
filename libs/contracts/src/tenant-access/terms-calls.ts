import { z } from 'zod';
import { call, pageOf, PageQuery } from '../call.js';
import { Terms, TermsAcceptance, TermsBody, TermsTitle } from './models.js';
import { NoAccount, NoTerms, TermsVersionSuperseded } from './problems.js';

export const getCurrentTerms = call('tenant-access', 'get-current-terms', {
  summary: 'Shows the Terms and Conditions that bind the caller',
  http: { method: 'GET', path: '/terms/current' },
  access: 'signed-in',
  beforeTerms: true,
  input: z.strictObject({}),
  output: Terms,
  problems: [NoTerms],
});

export const acceptTerms = call('tenant-access', 'accept-terms', {
  summary:
    "Accepts the Terms and Conditions; for a customer's user also moves pending access to accepted (A3)",
  http: { method: 'POST', path: '/terms/acceptances', status: 201 },
  access: 'signed-in',
  beforeTerms: true,
  outdatesToken: true,
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
