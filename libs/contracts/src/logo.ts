import { z } from 'zod';
import { problem } from './problem.js';

export class InvalidLogo extends problem<{ reason: string }>({
  code: 'invalid-logo',
  kind: 'invalid',
  at: () => ({ fields: ['logo'] }),
  title: 'Invalid logo',
  detail: ({ reason }) => `The logo ${reason}.`,
  remedy:
    'Send a base64-encoded PNG, JPEG or WebP of up to 256 kB, with 16 to 2000 pixels in each direction.',
}) {}

/** 256 kB in base64. */
const LOGO_LENGTH = Math.ceil((256 * 1024) / 3) * 4;

/** The size limit of a request with a logo. */
export const LOGO_BODY_BYTES = 512 * 1024;

/** A new logo; null for none, undefined to keep the present one. */
export const LogoImage = z
  .base64()
  .max(LOGO_LENGTH)
  .nullable()
  .optional()
  .describe('A base64-encoded PNG, JPEG or WebP of up to 256 kB; null for none.');

/** A logo as the gateway serves it, without authentication. */
export const Logo = z.object({
  type: z.enum(['image/png', 'image/jpeg', 'image/webp']),
  /** Base64-encoded. */
  content: z.string(),
  etag: z.string(),
});

export type Logo = z.infer<typeof Logo>;
