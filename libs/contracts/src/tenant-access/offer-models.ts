import { z } from 'zod';
import { ContactId, OrganizationId, ProviderId, UserId } from '../ids.js';
import { Language } from '../scalar.js';
import { Epochs } from './models.js';

/** On whose right an invitation rests: a person, acting in an organisation. */
export const Inviter = z.object({ userId: UserId, organizationId: OrganizationId });
export type Inviter = z.infer<typeof Inviter>;

/** Why an open offer is withdrawn: what it rests on is gone for good. */
export const OfferLoss = z.enum([
  'role-removed',
  'contact-removed',
  'inviter-removed',
  'customer-independent',
]);
export type OfferLoss = z.infer<typeof OfferLoss>;

/** What became of one offer of a membership: the roles as they are kept, or why it cannot be made. */
export const Verdict = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('allowed'),
    /** Built-in roles by name, custom ones by id. */
    roles: z.array(z.string()).min(1),
    /** The same roles, in the same order, by the names that people know. */
    roleNames: z.array(z.string()).min(1),
    warnings: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('refused'),
    code: z.string(),
    data: z.record(z.string(), z.unknown()),
  }),
]);
export type Verdict = z.infer<typeof Verdict>;

/** A contact that is to become a user. */
export const ContactOffer = z.object({
  contactId: ContactId,
  organizationId: OrganizationId,
  organizationName: z.string(),
  providerId: ProviderId.nullable(),
  email: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  language: Language,
  roles: z.array(z.string()).min(1),
  /** The same roles, in the same order, by the names that people know. */
  roleNames: z.array(z.string()).min(1),
  accessEpoch: Epochs.shape.organization,
  inviter: Inviter,
});
export type ContactOffer = z.infer<typeof ContactOffer>;
