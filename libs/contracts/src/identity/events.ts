import { z } from 'zod';
import { event } from '../event.js';
import { OrganizationId, SessionId, UserId } from '../ids.js';
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
  summary:
    "Somebody's password was set anew; their sessions ended, but for the one in which they changed it",
  data: z.object({ userId: UserId }),
});

export const accountChanged = event('identity', 'account-changed', {
  summary: 'Somebody has an account, or changed what it says of them',
  data: z.object({
    userId: UserId,
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    language: Language,
  }),
});

export const sessionStarted = event('identity', 'session-started', {
  summary: 'Somebody signed in to an organisation',
  data: z.object({
    sessionId: SessionId,
    userId: UserId,
    organizationId: OrganizationId,
    at: Instant,
  }),
});

export const accountErased = event('identity', 'account-erased', {
  summary:
    "Somebody's data are erased (GDPR, article 17); whoever keeps any of them erases them, too",
  data: z.object({
    userId: UserId,
    /** The address that the account had: the last time that it is told. */
    email: z.string(),
  }),
});
