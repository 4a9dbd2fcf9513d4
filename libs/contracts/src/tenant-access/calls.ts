import { z } from 'zod';
import { Area } from '../actor.js';
import { call, pageOf, PageQuery } from '../call.js';
import { CustomerId, DepartmentId, InvitationId, MembershipId, OrganizationId, ProviderId, UserId } from '../ids.js';
import { CustomerRole } from '../permissions.js';
import { NotFound } from '../problems.js';
import { Email, line } from '../scalar.js';
import {
  AccessChange,
  AccessGrant,
  AccessStatus,
  Activation,
  Admission,
  Customer,
  CustomerKind,
  Epochs,
  Person,
  Provider,
  ProviderSettings,
  Terms,
  TermsBody,
  TermsTitle,
} from './models.js';
import {
  AccessNotPending,
  ActivationNotNeeded,
  CustomerEmailMissing,
  CustomerNotCorporate,
  EmailBlocked,
  ModuleNotEnabled,
  NoAccount,
  NoTerms,
  TermsVersionSuperseded,
} from './problems.js';

const customer = z.strictObject({ customerId: CustomerId });

export const createProvider = call('tenant-access', 'create-provider', {
  summary: 'Creates a provider and invites its administrator',
  http: { method: 'POST', path: '/platform/providers', status: 201 },
  access: 'platform-support',
  input: z.strictObject({
    name: ProviderSettings.name,
    administrator: Person,
    modules: ProviderSettings.modules.default([]),
    emailDomains: ProviderSettings.emailDomains.default([]),
    usernameSuffix: ProviderSettings.usernameSuffix.optional(),
    supportContact: ProviderSettings.supportContact.optional(),
  }),
  output: Provider,
  problems: [],
});

export const listProviders = call('tenant-access', 'list-providers', {
  summary: 'Lists the providers of this platform',
  http: { method: 'GET', path: '/platform/providers' },
  access: 'platform-support',
  input: PageQuery,
  output: pageOf(Provider),
  problems: [],
});

export const getProvider = call('tenant-access', 'get-provider', {
  summary: 'Shows a provider',
  http: { method: 'GET', path: '/platform/providers/:providerId' },
  access: 'platform-support',
  input: z.strictObject({ providerId: ProviderId }),
  output: Provider,
  problems: [NotFound],
});

export const updateProvider = call('tenant-access', 'update-provider', {
  summary: 'Changes a provider; taking the module `customer-login` away shuts its customers out at once',
  http: { method: 'PATCH', path: '/platform/providers/:providerId' },
  access: 'platform-support',
  input: z.strictObject({
    providerId: ProviderId,
    name: ProviderSettings.name.optional(),
    modules: ProviderSettings.modules.optional(),
    emailDomains: ProviderSettings.emailDomains.optional(),
    usernameSuffix: ProviderSettings.usernameSuffix.optional(),
    supportContact: ProviderSettings.supportContact.optional(),
  }),
  output: Provider,
  problems: [NotFound],
});

const customerFields = {
  name: line(200),
  kind: CustomerKind,
  email: Email.nullable(),
  departmentId: DepartmentId.nullable(),
};

export const createCustomer = call('tenant-access', 'create-customer', {
  summary: 'Creates a customer, without portal access',
  http: { method: 'POST', path: '/customers', status: 201 },
  access: 'customers:write',
  input: z.strictObject({
    name: customerFields.name,
    kind: customerFields.kind,
    email: customerFields.email.optional(),
    departmentId: customerFields.departmentId.optional(),
  }),
  output: Customer,
  problems: [NotFound],
});

export const listCustomers = call('tenant-access', 'list-customers', {
  summary: "Lists the provider's customers by name, with the status of their portal access (A1)",
  http: { method: 'GET', path: '/customers' },
  access: 'customers:read',
  input: PageQuery.extend({ access: AccessStatus.optional() }),
  output: pageOf(Customer),
  problems: [],
});

export const getCustomer = call('tenant-access', 'get-customer', {
  summary: 'Shows a customer',
  http: { method: 'GET', path: '/customers/:customerId' },
  access: 'customers:read',
  input: customer,
  output: Customer,
  problems: [NotFound],
});

export const updateCustomer = call('tenant-access', 'update-customer', {
  summary: 'Changes a customer',
  http: { method: 'PATCH', path: '/customers/:customerId' },
  access: 'customers:write',
  input: z.strictObject({
    customerId: CustomerId,
    name: customerFields.name.optional(),
    kind: customerFields.kind.optional(),
    email: customerFields.email.optional(),
    departmentId: customerFields.departmentId.optional(),
  }),
  output: Customer,
  problems: [NotFound, CustomerNotCorporate, CustomerEmailMissing],
});

export const setAccess = call('tenant-access', 'set-access', {
  summary: "Turns a customer's portal access on or off and chooses its areas (A2, A4, A5, D2, D3)",
  http: { method: 'PUT', path: '/customers/:customerId/access' },
  access: 'access:manage',
  input: z.strictObject({
    customerId: CustomerId,
    enabled: z.boolean(),
    areas: z.array(Area).max(Area.options.length).optional(),
    role: CustomerRole.optional(),
  }),
  output: AccessGrant,
  problems: [NotFound, ModuleNotEnabled, CustomerNotCorporate, CustomerEmailMissing, EmailBlocked],
});

export const listAccessChanges = call('tenant-access', 'list-access-changes', {
  summary: "Shows every change of a customer's portal access, newest first",
  http: { method: 'GET', path: '/customers/:customerId/access/history' },
  access: 'access:manage',
  input: PageQuery.omit({ q: true }).extend({ customerId: CustomerId }),
  output: pageOf(AccessChange),
  problems: [NotFound, ModuleNotEnabled],
});

export const getActivation = call('tenant-access', 'get-activation', {
  summary: 'Says to whom the activation e-mail of a pending customer goes',
  access: 'access:manage',
  input: customer,
  output: Activation,
  problems: [NotFound, ModuleNotEnabled, CustomerEmailMissing, EmailBlocked, AccessNotPending, ActivationNotNeeded],
});

export const getCurrentTerms = call('tenant-access', 'get-current-terms', {
  summary: 'Shows the Terms and Conditions that bind the caller',
  http: { method: 'GET', path: '/terms/current' },
  access: 'signed-in',
  beforeTerms: true,
  input: z.strictObject({}),
  output: Terms,
  problems: [NoTerms],
});

export const acceptTerms = call('tenant-access', 'accept-terms', {
  summary: "Accepts the Terms and Conditions; for a customer's user also moves pending access to accepted (A3)",
  http: { method: 'POST', path: '/terms/acceptances', status: 201 },
  access: 'signed-in',
  beforeTerms: true,
  outdatesToken: true,
  input: z.strictObject({ version: z.number().int().min(1) }),
  output: z.object({ version: z.number().int(), acceptedAt: Terms.shape.publishedAt }),
  problems: [NoTerms, TermsVersionSuperseded, NoAccount],
});

export const listTerms = call('tenant-access', 'list-terms', {
  summary: "Lists the versions of the provider's Terms and Conditions, newest first",
  http: { method: 'GET', path: '/terms' },
  access: 'terms:manage',
  input: PageQuery.omit({ q: true }),
  output: pageOf(Terms),
  problems: [],
});

export const publishTerms = call('tenant-access', 'publish-terms', {
  summary: 'Publishes the next version, which every user must accept at the next sign-in',
  http: { method: 'POST', path: '/terms', status: 201 },
  access: 'terms:manage',
  input: z.strictObject({ title: TermsTitle, body: TermsBody }),
  output: Terms,
  problems: [],
});

export const admitMember = call('tenant-access', 'admit-member', {
  summary: 'Says in which organisation somebody is let in, and with what rights',
  access: 'internal',
  input: z.strictObject({
    userId: UserId,
    /** The one asked for: no other will do. */
    organizationId: OrganizationId.optional(),
    /** The one to prefer. */
    lastOrganizationId: OrganizationId.optional(),
    /** What a session that goes on rests on: its own membership, not taken away since, and the terms of its beginning. */
    since: z.object({ membershipId: MembershipId, epochs: Epochs, termsVersion: z.number().int() }).optional(),
  }),
  output: Admission,
  problems: [NoAccount],
});

export const ensureMembership = call('tenant-access', 'ensure-membership', {
  summary: 'Makes somebody a member of an organisation, once',
  access: 'internal',
  input: z.strictObject({
    userId: UserId,
    organizationId: OrganizationId,
    roles: z.array(z.string()).min(1),
    invitationId: InvitationId.optional(),
  }),
  output: z.object({ membershipId: MembershipId, created: z.boolean() }),
  problems: [NoAccount],
});

export const getJoinable = call('tenant-access', 'get-joinable', {
  summary: 'Says whether an organisation takes in the people it has invited',
  access: 'internal',
  input: z.strictObject({ organizationId: OrganizationId }),
  output: z.object({ organizationName: z.string(), accessEpoch: Epochs.shape.organization }),
  problems: [NoAccount],
});
