import { z } from 'zod';
import { Area } from '../actor.js';
import { event } from '../event.js';
import {
  ContactId,
  CustomerId,
  DepartmentId,
  MembershipId,
  OrganizationId,
  ProviderId,
  RoleId,
  UserId,
} from '../ids.js';
import { AccessStatus, Activation, CustomerKind, Epochs, Module, Person } from './models.js';
import { ContactOffer } from './offer-models.js';

export const providerCreated = event('tenant-access', 'provider-created', {
  summary: 'A provider exists; its administrator is to be invited',
  data: z.object({
    providerId: ProviderId,
    name: z.string(),
    modules: z.array(Module),
    administrator: Person,
  }),
});

export const customerChanged = event('tenant-access', 'customer-changed', {
  summary: 'A customer was created or changed',
  data: z.object({
    customerId: CustomerId,
    providerId: ProviderId,
    name: z.string(),
    kind: CustomerKind,
    email: z.string().nullable(),
    departmentId: DepartmentId.nullable(),
    independent: z.boolean(),
    timeZone: z.string().nullable().optional(),
  }),
});

export const accessGrantChanged = event('tenant-access', 'access-grant-changed', {
  summary:
    "A customer's portal access changed its status, its areas, or the address of its activation",
  data: z.object({
    customerId: CustomerId,
    providerId: ProviderId,
    from: AccessStatus,
    to: AccessStatus,
    areas: z.array(Area),
    epoch: Epochs.shape.organization,
    /** Who should have an activation e-mail; null where somebody can sign in already, or nobody shall. */
    activation: Activation.nullable(),
  }),
});

export const providerChanged = event('tenant-access', 'provider-changed', {
  summary: 'A provider was created or changed, or a customer became one',
  data: z.object({
    providerId: ProviderId,
    name: z.string(),
    modules: z.array(Module),
    usernameSuffix: z.string().nullable(),
    timeZone: z.string().optional(),
  }),
});

export const membershipChanged = event('tenant-access', 'membership-changed', {
  summary: 'Somebody became a member of an organisation, or is one with other rights',
  data: z.object({
    membershipId: MembershipId,
    organizationId: OrganizationId,
    userId: UserId,
    roles: z.array(z.string()),
    departmentId: DepartmentId.nullable(),
  }),
});

export const membershipRemoved = event('tenant-access', 'membership-removed', {
  summary: 'Somebody was taken out of an organisation; their sessions in it are over',
  data: z.object({
    membershipId: MembershipId,
    organizationId: OrganizationId,
    userId: UserId,
  }),
});

export const roleRemoved = event('tenant-access', 'role-removed', {
  summary: 'An organisation removed one of its roles; what was offered with it is withdrawn',
  data: z.object({ roleId: RoleId, organizationId: OrganizationId }),
});

export const contactRemoved = event('tenant-access', 'contact-removed', {
  summary: 'A contact was deleted; what was offered to it is withdrawn',
  data: z.object({
    contactId: ContactId,
    /** In whose address book it was. */
    keeperId: OrganizationId,
  }),
});

export const contactEnabled = event('tenant-access', 'contact-enabled', {
  summary: 'A contact was made that is to be a user at once (E3); the invitation is to be sent',
  data: ContactOffer,
});

export const termsPublished = event('tenant-access', 'terms-published', {
  summary: 'A provider published a version of its Terms and Conditions',
  data: z.object({ providerId: ProviderId, version: z.number().int(), title: z.string() }),
});

export const termsAccepted = event('tenant-access', 'terms-accepted', {
  summary: 'Somebody accepted a version of the Terms and Conditions',
  data: z.object({
    providerId: ProviderId,
    organizationId: OrganizationId,
    userId: UserId,
    version: z.number().int(),
  }),
});
