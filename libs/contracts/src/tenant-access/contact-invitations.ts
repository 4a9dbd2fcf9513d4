import { z } from 'zod';
import { call } from '../call.js';
import { event } from '../event.js';
import { ContactId, OrganizationId, ProviderId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Language } from '../scalar.js';
import { AccessNotOpen, EmailBlocked } from './access.js';
import { DepartmentBound } from './departments.js';
import { Inviter } from './invitation-policy.js';
import { AlreadyMember } from './members.js';
import {
  CustomerIndependent,
  CustomerNotCorporate,
  Epochs,
  ModuleNotEnabled,
} from './organizations.js';
import { RoleUnknown } from './roles.js';

/** A contact that is to become a user. */
export const ContactInvitation = z.object({
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

export type ContactInvitation = z.infer<typeof ContactInvitation>;

export class EmailDomainNotAllowed extends problem<{ domain: string; contact: string | null }>({
  code: 'email-domain-not-allowed',
  kind: 'invalid',
  at: () => ({ fields: ['email'] }),
  title: 'This e-mail domain is not allowed here',
  detail: ({ domain, contact }) =>
    `Addresses at ${domain} cannot be added here.${contact ? ` Whom to ask: ${contact}.` : ''}`,
  remedy: 'Use an address at one of the domains of GET /email-domains, or ask whom it names.',
}) {}

export const prepareContact = call('tenant-access', 'prepare-contact', {
  summary: 'Makes a contact ready to be invited as a user (E4); doing it again finds it done',
  access: 'contacts:manage',
  input: z.strictObject({ contactId: ContactId, roles: z.array(z.string()).optional() }),
  output: ContactInvitation,
  problems: [
    NotFound,
    PermissionDenied,
    EmailBlocked,
    EmailDomainNotAllowed,
    AlreadyMember,
    RoleUnknown,
    DepartmentBound,
    ModuleNotEnabled,
    CustomerNotCorporate,
    CustomerIndependent,
    AccessNotOpen,
  ],
});

export const getEmailDomains = call('tenant-access', 'get-email-domains', {
  summary: 'Says which e-mail domains are allowed here, and whom to ask for another one (E2)',
  http: { method: 'GET', path: '/email-domains' },
  access: 'signed-in',
  input: z.strictObject({}),
  output: z.object({
    /** Empty where every domain is allowed. */
    domains: z.array(z.string()),
    contact: z.string().nullable(),
  }),
  problems: [],
});

export const contactEnabled = event('tenant-access', 'contact-enabled', {
  summary: 'A contact was made that is to be a user at once (E3); the invitation is to be sent',
  data: ContactInvitation,
});
