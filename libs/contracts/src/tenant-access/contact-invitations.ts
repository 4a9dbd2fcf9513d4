import { z } from 'zod';
import { call } from '../call.js';
import { event } from '../event.js';
import { ContactId, OrganizationId, ProviderId } from '../ids.js';
import { problem } from '../problem.js';
import { NotFound, PermissionDenied } from '../problems.js';
import { Language } from '../scalar.js';
import { AccessNotOpen } from './access.js';
import { EmailBlocked } from './activations.js';
import { DepartmentBound } from './departments.js';
import { Inviter } from './invitation-policy.js';
import { AlreadyMember } from './members.js';
import {
  CustomerIndependent,
  CustomerNotCorporate,
  Epochs,
  ModuleNotEnabled,
} from './organizations.js';
import { RoleUnknown } from './role-references.js';

/** A contact to be invited as a user. */
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
  /** The display names of the roles, in the same order. */
  roleNames: z.array(z.string()).min(1),
  /** No longer read, but required by services of 0.2.0. */
  accessEpoch: Epochs.shape.organization,
  inviter: Inviter,
});

export type ContactInvitation = z.infer<typeof ContactInvitation>;

export class EmailDomainNotAllowed extends problem<{ domain: string; contact: string | null }>({
  code: 'email-domain-not-allowed',
  kind: 'invalid',
  at: () => ({ fields: ['email'] }),
  title: 'Email domain not allowed',
  detail: ({ domain, contact }) =>
    `Email addresses at ${domain} are not allowed.${contact ? ` Contact: ${contact}.` : ''}`,
  remedy:
    'Use an address at one of the domains listed by GET /email-domains, or ask the contact named there.',
}) {}

export const prepareContact = call('tenant-access', 'prepare-contact', {
  summary: 'Prepare a contact for being invited as a user; idempotent',
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
  summary: 'List the allowed email domains',
  description: 'Also names the contact who can allow another domain.',
  http: { method: 'GET', path: '/email-domains' },
  access: 'signed-in',
  input: z.strictObject({}),
  output: z.object({
    domains: z.array(z.string()).describe('Empty if all domains are allowed.'),
    contact: z.string().nullable(),
  }),
  problems: [],
});

export const contactEnabled = event('tenant-access', 'contact-enabled', {
  summary: 'A contact was created that is to be invited as a user; the invitation is to be sent',
  data: ContactInvitation,
});
