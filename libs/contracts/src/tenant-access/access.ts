import { z } from 'zod';
import { Area } from '../actor.js';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { CustomerId, ProviderId, UserId } from '../ids.js';
import { CustomerRole } from '../permissions.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Instant, Language } from '../scalar.js';
import {
  CustomerIndependent,
  CustomerNotCorporate,
  Epochs,
  ModuleNotEnabled,
} from './organizations.js';

export const AccessStatus = z.enum(['off', 'pending', 'accepted', 'disabled']);

export type AccessStatus = z.infer<typeof AccessStatus>;

/** The provider's permission for one customer to use the portal. */
export const AccessGrant = z.object({
  status: AccessStatus,
  areas: z.array(Area),
  pendingSince: Instant.nullable(),
  acceptedAt: Instant.nullable(),
  disabledAt: Instant.nullable(),
  /** What whoever redeems the activation becomes. */
  role: CustomerRole.optional(),
});

export type AccessGrant = z.infer<typeof AccessGrant>;

export const AccessChange = z.object({
  at: Instant,
  actorId: UserId.nullable(),
  from: AccessStatus,
  to: AccessStatus,
  areas: z.array(Area),
});

export type AccessChange = z.infer<typeof AccessChange>;

export const Activation = z.object({
  customerId: CustomerId,
  providerId: ProviderId,
  organizationName: z.string(),
  email: z.string(),
  role: CustomerRole,
  language: Language,
  /** The epoch of the last disabling: links from before it are dead. */
  accessEpoch: Epochs.shape.organization,
});

export type Activation = z.infer<typeof Activation>;

export class CustomerEmailMissing extends problem({
  code: 'customer-email-missing',
  kind: 'conflict',
  title: 'The customer has no e-mail address',
  detail: 'Without a valid e-mail address the portal of this customer cannot be turned on.',
  remedy: 'Give the customer an e-mail address, then turn its portal on.',
}) {}

export class EmailBlocked extends problem({
  code: 'email-blocked',
  kind: 'conflict',
  title: 'This e-mail address is blocked',
  detail: 'A mail server refused this address, so nothing is sent there.',
  remedy: 'Correct the address, or ask support to remove the block.',
}) {}

export class AccessNotPending extends problem<{ access: string }>({
  code: 'access-not-pending',
  kind: 'conflict',
  title: 'Portal access is not pending',
  detail: ({ access }) => `The portal access of this customer is ${access}.`,
  remedy: 'An activation e-mail goes out only while portal access is pending.',
}) {}

export class ActivationNotNeeded extends problem({
  code: 'activation-not-needed',
  kind: 'conflict',
  title: 'Somebody of this customer can sign in already',
  detail: 'The portal is activated: its people sign in and accept the Terms and Conditions.',
  remedy: 'Invite further people of the customer by an invitation.',
}) {}

export class AccessNotOpen extends problem<{ access: string }>({
  code: 'access-not-open',
  kind: 'conflict',
  title: 'Portal access is not open',
  detail: ({ access }) => `The portal access of this customer is ${access}.`,
  remedy: 'Turn the portal access of the customer on first.',
}) {}

export class AccessOff extends problem({
  code: 'access-off',
  kind: 'conflict',
  title: 'Portal access was never turned on',
  detail: 'There is nothing to change yet.',
  remedy: 'Turn it on by PUT /customers/{customerId}/access, which also takes areas and role.',
}) {}

export class AccessClosed extends problem({
  code: 'access-closed',
  kind: 'conflict',
  title: 'Access to this portal is closed at the moment',
  detail: 'The link is in order, but nobody of this organisation is let in.',
  remedy: 'Try again once access is open: the link works until its 24 hours are over.',
}) {}

const customer = z.strictObject({ customerId: CustomerId });

export const getAccess = call('tenant-access', 'get-access', {
  summary: "Shows a customer's portal access",
  http: { method: 'GET', path: '/customers/:customerId/access' },
  access: 'access:manage',
  input: customer,
  output: AccessGrant,
  problems: [NotFound],
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
  problems: [
    NotFound,
    ModuleNotEnabled,
    CustomerIndependent,
    CustomerNotCorporate,
    CustomerEmailMissing,
    EmailBlocked,
  ],
});

export const updateAccess = call('tenant-access', 'update-access', {
  summary:
    "Changes what a customer's portal access opens, and never whether it is on; what is left out stays as it is",
  http: { method: 'PATCH', path: '/customers/:customerId/access' },
  access: 'access:manage',
  input: z.strictObject({
    customerId: CustomerId,
    areas: z.array(Area).max(Area.options.length).optional(),
    role: CustomerRole.optional(),
  }),
  output: AccessGrant,
  problems: [NotFound, ModuleNotEnabled, CustomerIndependent, AccessOff],
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
  input: customer.extend({
    /** Whether it was sent before: then it may be sent again while access is closed; its address may be blocked, as the caller knows. */
    isResend: z.boolean().default(false),
  }),
  output: Activation,
  problems: [
    NotFound,
    ModuleNotEnabled,
    CustomerIndependent,
    CustomerEmailMissing,
    EmailBlocked,
    AccessNotPending,
    ActivationNotNeeded,
  ],
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
