import { z } from 'zod';
import { call } from '../call.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Instant } from '../scalar.js';

/** A provider's own domain, and the DNS record that proves who owns it. */
export const PortalDomain = z.object({
  domain: z.string(),
  verifiedAt: Instant.nullable().describe(
    'Null until the domain is verified, and again once its record was missing at three daily checks in a row.',
  ),
  seenAt: Instant.nullable().describe('When the record was last found; null if it never was.'),
  missedChecks: z
    .int()
    .min(0)
    .describe('At how many daily checks in a row the record was missing.'),
  record: z
    .object({ type: z.literal('TXT'), name: z.string(), value: z.string() })
    .describe('The DNS record to publish. Another domain has another value.'),
});

export type PortalDomain = z.infer<typeof PortalDomain>;

const REASONS = {
  'record-missing': 'There is no TXT record at the name.',
  'record-wrong': 'The TXT record at the name has another value.',
  'dns-failed': 'The DNS servers of the domain do not answer, or with an error.',
  'domain-taken': 'Another provider has verified this domain.',
} as const;

export type DomainFault = keyof typeof REASONS;

export class DomainNotVerified extends problem<{ reason: DomainFault }>({
  code: 'domain-not-verified',
  kind: 'conflict',
  title: 'Domain not verified',
  detail: ({ reason }) => REASONS[reason],
  remedy:
    'Compare the record with `GET /branding/domain`, and try again when it is published, which can take up to a day.',
}) {}

export const getPortalDomain = call('notifications', 'get-portal-domain', {
  summary: 'Get the domain of your portal',
  description: 'With the DNS record that proves that it is yours.',
  http: { method: 'GET', path: '/branding/domain' },
  access: 'branding:manage',
  input: z.strictObject({}),
  output: PortalDomain,
  problems: [NotFound],
});

export const verifyPortalDomain = call('notifications', 'verify-portal-domain', {
  summary: 'Verify the domain of your portal',
  description:
    'Looks up its DNS record. Once verified, the domain is a sign-in page, and links in emails lead to it. The record is looked up again every day: keep it.',
  http: { method: 'POST', path: '/branding/domain/verification' },
  access: 'branding:manage',
  input: z.strictObject({}),
  output: PortalDomain,
  problems: [NotFound, DomainNotVerified],
});
