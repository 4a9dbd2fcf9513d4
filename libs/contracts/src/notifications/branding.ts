import { z } from 'zod';
import { call } from '../call.js';
import { ProviderId } from '../ids.js';
import { problem } from '../problem.js';
import { HeicNotSupported, NotFound } from '../problems.js';
import { line } from '../scalar.js';

export class InvalidLogo extends problem<{ reason: string }>({
  code: 'invalid-logo',
  kind: 'invalid',
  at: () => ({ fields: ['logo'] }),
  title: 'Invalid logo',
  detail: ({ reason }) => `The logo ${reason}.`,
  remedy:
    'Send a base64-encoded PNG, JPEG or WebP of up to 256 kB, with 16 to 2000 pixels in each direction.',
}) {}

/** How a provider appears in emails to its own members and its customers'. */
export const Branding = z.object({
  name: z.string(),
  colour: z
    .string()
    .describe('`#rrggbb`. Text on it is white or dark, whichever is more readable.'),
  logo: z.url().nullable().describe('The public URL of the logo; null if there is none.'),
});

export type Branding = z.infer<typeof Branding>;

const Colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'must be a color such as #1f4fd8')
  .toLowerCase();

/** 256 kB in base64. */
const LOGO_LENGTH = Math.ceil((256 * 1024) / 3) * 4;

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

export const setBranding = call('notifications', 'set-branding', {
  summary: 'Update the branding of emails',
  description: 'Omitted fields keep their values.',
  http: { method: 'PUT', path: '/branding', maxBytes: 512 * 1024 },
  access: 'branding:manage',
  input: z.strictObject({
    name: line(100).nullable().optional().describe('Null for the name of the provider.'),
    colour: Colour.optional(),
    logo: z
      .base64()
      .max(LOGO_LENGTH)
      .nullable()
      .optional()
      .describe('A base64-encoded PNG, JPEG or WebP of up to 256 kB; null for none.'),
  }),
  output: Branding,
  problems: [NotFound, InvalidLogo, HeicNotSupported],
});

/** For the gateway, which serves logos to email clients without authentication. */
export const getLogo = call('notifications', 'get-logo', {
  summary: 'Get the logo of a provider',
  access: 'anyone',
  readOnly: true,
  input: z.strictObject({ providerId: ProviderId }),
  output: z.object({
    type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    /** Base64-encoded. */
    content: z.string(),
    etag: z.string(),
  }),
  problems: [NotFound],
});
