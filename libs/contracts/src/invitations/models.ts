import { z } from 'zod';
import { OrganizationRef } from '../tenant-access/models.js';
import { Instant, Language } from '../scalar.js';

export const InvitationStatus = z.enum([
  'draft',
  'sent',
  'accepted',
  'expired',
  'revoked',
  'blocked',
]);
export type InvitationStatus = z.infer<typeof InvitationStatus>;

/** What a link says to whoever opens it. */
export const ActivationLookup = z.object({
  organization: OrganizationRef.pick({ id: true, name: true }),
  email: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  language: Language,
  expiresAt: Instant,
  accountExists: z.boolean(),
});
