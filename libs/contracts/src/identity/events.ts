import { z } from 'zod';
import { event } from '../event.js';
import { UserId } from '../ids.js';
import { Instant, Language } from '../scalar.js';

export const passwordResetRequested = event('identity', 'password-reset-requested', {
  summary: 'Somebody asked to reset their password; the link is to be mailed',
  data: z.object({
    userId: UserId,
    email: z.string(),
    firstName: z.string(),
    language: Language,
    /** The token, readable by the mailer alone (a JWE, RFC 7516). */
    sealedToken: z.string(),
    expiresAt: Instant,
  }),
});

export const passwordChanged = event('identity', 'password-changed', {
  summary: "Somebody's password was set anew; all their sessions ended",
  data: z.object({ userId: UserId }),
});
