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
  title: 'The logo cannot be used',
  detail: ({ reason }) => `The logo ${reason}.`,
  remedy:
    'Send a PNG, JPEG or WebP of up to 256 kB, and of 16 to 2000 pixels in each direction, in base64.',
}) {}

/** How a provider shows itself: in the mails that go to its people and its customers'. */
export const Branding = z.object({
  name: z.string(),
  /** `#rrggbb`. What is written on it is white or dark, whichever can be read. */
  colour: z.string(),
  /** Where the logo can be had by anyone; null where there is none. */
  logo: z.url().nullable(),
});

export type Branding = z.infer<typeof Branding>;

const Colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #1f4fd8')
  .toLowerCase();

/** 256 kB, in base64. */
const LOGO_LENGTH = Math.ceil((256 * 1024) / 3) * 4;

export const getBranding = call('notifications', 'get-branding', {
  summary: 'How the caller’s provider shows itself in mails',
  http: { method: 'GET', path: '/branding' },
  access: 'signed-in',
  input: z.strictObject({}),
  output: Branding,
  problems: [NotFound],
});

export const setBranding = call('notifications', 'set-branding', {
  summary: 'Sets how a provider shows itself in mails; what is not named stays as it is',
  http: { method: 'PUT', path: '/branding', maxBytes: 512 * 1024 },
  access: 'branding:manage',
  input: z.strictObject({
    /** Null for the provider's own. */
    name: line(100).nullable().optional(),
    colour: Colour.optional(),
    /** A PNG, JPEG or WebP of up to 256 kB, in base64; null for none. */
    logo: z.base64().max(LOGO_LENGTH).nullable().optional(),
  }),
  output: Branding,
  problems: [NotFound, InvalidLogo, HeicNotSupported],
});

/** For the gateway, which offers it to mail programs: they bring no token. */
export const getLogo = call('notifications', 'get-logo', {
  summary: 'The logo of a provider',
  access: 'anyone',
  input: z.strictObject({ providerId: ProviderId }),
  output: z.object({
    type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
    /** In base64. */
    content: z.string(),
    etag: z.string(),
  }),
  problems: [NotFound],
});
