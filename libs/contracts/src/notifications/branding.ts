import { z } from 'zod';
import { call } from '../call.js';
import { OrganizationId, ProviderId } from '../ids.js';
import { InvalidLogo, Logo, LOGO_BODY_BYTES, LogoImage } from '../logo.js';
import { problem } from '../problem.js';
import { HeicNotSupported, NotFound } from '../problems.js';
import { DomainName, Instant, line } from '../scalar.js';

export class PortalAddressTaken extends problem<{ field: 'slug' | 'domain' }>({
  code: 'portal-address-taken',
  kind: 'invalid',
  at: ({ field }) => ({ fields: [field] }),
  title: 'Address not available',
  detail: 'Another provider uses this address.',
  remedy: 'Choose another address.',
}) {}

/** How a provider appears in emails to its own members and its customers'. */
export const Branding = z.object({
  name: z.string(),
  colour: z
    .string()
    .describe('`#rrggbb`. Text on it is white or dark, whichever is more readable.'),
  logo: z.url().nullable().describe('The public URL of the logo; null if there is none.'),
  slug: z
    .string()
    .nullable()
    .default(null)
    .describe('The path of the sign-in page on this server; null if there is none.'),
  domain: z
    .string()
    .nullable()
    .default(null)
    .describe(
      'A domain of the provider that leads to this server; null if there is none. Only the provider itself sees one that is not verified.',
    ),
  domainVerifiedAt: Instant.nullable()
    .default(null)
    .describe('When the domain was verified; null until then, and it is not used.'),
});

export type Branding = z.infer<typeof Branding>;

const Colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'must be a color such as #1f4fd8')
  .toLowerCase();

/** Paths that are or may become pages of ours, and names by which a provider might pass as the platform. */
const RESERVED: readonly string[] = [
  ...['sign-in', 'sign-out', 'sign-up', 'login', 'logout', 'forgot-password', 'reset-password'],
  ...[
    'activate',
    'authorize',
    'device',
    'unsubscribe',
    'oidc',
    'oauth',
    'api',
    'docs',
    'problems',
    'health',
  ],
  ...['metrics', 'assets', 'logos', 'icon', 'static', 'files', 'portals', 'styleguide'],
  ...['customers', 'users', 'employees', 'people', 'person', 'personal', 'my-account', 'contacts'],
  ...[
    'jobs',
    'sites',
    'templates',
    'video-sessions',
    'report',
    'notifications',
    'settings',
    'home',
  ],
  ...['dashboard', 'access', 'access-management', 'invitations', 'roles', 'departments', 'audit'],
  ...['terms', 'branding', 'webhooks', 'applications', 'service-accounts', 'providers', 'provider'],
  ...['platform', 'email-blocks', 'why-not', 'dead-letters', 'organizations', 'search', 'new'],
  ...['gatehouse', 'admin', 'administrator', 'operator', 'root', 'support', 'help', 'status'],
  ...['security', 'about', 'legal', 'privacy', 'imprint', 'www', 'mail', 'null', 'undefined'],
];

/** The path of a provider's sign-in page. */
export const PortalSlug = z
  .string()
  .toLowerCase()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/,
    'must be 3 to 40 letters, digits or hyphens, with no hyphen at either end',
  )
  .refine((slug) => !RESERVED.includes(slug), 'is reserved');

export const getBranding = call('notifications', 'get-branding', {
  summary: 'Get the branding of emails',
  http: { method: 'GET', path: '/branding' },
  access: 'signed-in',
  input: z.strictObject({}),
  output: Branding,
  problems: [NotFound],
});

export const getPublicBranding = call('notifications', 'get-public-branding', {
  summary: 'Get the branding of a provider',
  description: 'For pages that people see before they sign in.',
  http: { method: 'GET', path: '/providers/:providerId/branding' },
  access: 'anyone',
  input: z.strictObject({ providerId: ProviderId }),
  output: Branding,
  problems: [NotFound],
});

export const getOrganizationBranding = call('notifications', 'get-organization-branding', {
  summary: "Get the branding of an organization's provider",
  description: 'For pages of people who hold a link or a session.',
  http: { method: 'GET', path: '/organizations/:organizationId/branding' },
  access: 'anyone',
  input: z.strictObject({ organizationId: OrganizationId }),
  output: Branding,
  problems: [NotFound],
});

export const getPortalBranding = call('notifications', 'get-portal-branding', {
  summary: 'Get the branding of the sign-in page at an address',
  http: { method: 'GET', path: '/portals/:address/branding' },
  access: 'anyone',
  input: z.strictObject({
    address: z.union([PortalSlug, DomainName]).describe("The provider's slug, or its domain."),
  }),
  output: Branding,
  problems: [NotFound],
});

export const setBranding = call('notifications', 'set-branding', {
  summary: 'Update the branding of emails',
  description: 'Omitted fields keep their values.',
  http: { method: 'PUT', path: '/branding', maxBytes: LOGO_BODY_BYTES },
  access: 'branding:manage',
  input: z.strictObject({
    name: line(100).nullable().optional().describe('Null for the name of the provider.'),
    colour: Colour.optional(),
    logo: LogoImage,
    slug: PortalSlug.nullable().optional().describe('Null for no sign-in page of its own.'),
    domain: DomainName.nullable()
      .optional()
      .describe('Null for none. It is used once it is verified; another one has to be, too.'),
  }),
  output: Branding,
  problems: [NotFound, InvalidLogo, HeicNotSupported, PortalAddressTaken],
});

/** For the gateway, which serves logos to email clients without authentication. */
export const getLogo = call('notifications', 'get-logo', {
  summary: 'Get the logo of a provider',
  access: 'anyone',
  readOnly: true,
  input: z.strictObject({ providerId: ProviderId }),
  output: Logo,
  problems: [NotFound],
});
