import { z } from 'zod';
import { Area } from '../actor.js';
import { call, pageOf, PageQuery } from '../call.js';
import { event } from '../event.js';
import { CustomerId, ProviderId, UserId } from '../ids.js';
import { CustomerRole } from '../permissions.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Instant, Language } from '../scalar.js';
import { AccessStatus } from './access-states.js';
import { Activation, CustomerEmailMissing, EmailBlocked } from './activations.js';
import {
  CustomerArchived,
  CustomerIndependent,
  CustomerNotCorporate,
  Epochs,
  ModuleNotEnabled,
} from './organizations.js';

/** A customer's access to the portal, granted by its provider. */
export const AccessGrant = z.object({
  status: AccessStatus,
  areas: z.array(Area),
  pendingSince: Instant.nullable(),
  acceptedAt: Instant.nullable(),
  disabledAt: Instant.nullable(),
  role: CustomerRole.optional().describe('The role of the user who redeems the activation.'),
  language: Language.nullable()
    .optional()
    .describe(
      "The language of the activation email. Null for the customer's, or else the provider's.",
    ),
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

export class AccessNotOpen extends problem<{ access: string }>({
  code: 'access-not-open',
  kind: 'conflict',
  title: 'Portal access is not on',
  detail: ({ access }) => `The portal access of this customer is ${access}.`,
  remedy: 'Turn on portal access for this customer first.',
}) {}

export class AccessOff extends problem({
  code: 'access-off',
  kind: 'conflict',
  title: 'Portal access was never turned on',
  detail: 'There are no access settings to change yet.',
  remedy: 'Turn access on with PUT /customers/{customerId}/access.',
}) {}

export class AccessClosed extends problem({
  code: 'access-closed',
  kind: 'conflict',
  title: 'Portal access is currently disabled',
  detail: 'The link is valid, but access is disabled for this organization.',
  remedy: 'Try again when access has been enabled. The link is valid for 24 hours.',
}) {}

const customer = z.strictObject({ customerId: CustomerId });

export const getAccess = call('tenant-access', 'get-access', {
  summary: "Get a customer's portal access",
  http: { method: 'GET', path: '/customers/:customerId/access' },
  access: 'access:manage',
  input: customer,
  output: AccessGrant,
  problems: [NotFound],
});

export const setAccess = call('tenant-access', 'set-access', {
  summary: 'Turn portal access on or off',
  description:
    'Turning access on sends an activation email if no user of the customer can sign in yet; the user who redeems it gets `role`. When a call that turns access off returns, all sessions of the customer have ended. Repeating a call has no effect.',
  http: { method: 'PUT', path: '/customers/:customerId/access' },
  access: 'access:manage',
  input: z.strictObject({
    customerId: CustomerId,
    enabled: z.boolean(),
    areas: z.array(Area).max(Area.options.length).optional(),
    role: CustomerRole.optional(),
    language: Language.optional(),
    sendEmail: z
      .boolean()
      .optional()
      .describe(
        'Whether to send the activation email now, which is the default. Otherwise access is pending until you send it, by `POST /customers/{customerId}/access/resend-activation`.',
      ),
  }),
  output: AccessGrant,
  problems: [
    NotFound,
    ModuleNotEnabled,
    CustomerIndependent,
    CustomerArchived,
    CustomerNotCorporate,
    CustomerEmailMissing,
    EmailBlocked,
  ],
});

export const updateAccess = call('tenant-access', 'update-access', {
  summary: "Update a customer's areas and role, without turning access on or off",
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
  summary: "List the changes of a customer's portal access, newest first",
  http: { method: 'GET', path: '/customers/:customerId/access/history' },
  access: 'access:manage',
  input: PageQuery.omit({ q: true }).extend({ customerId: CustomerId }),
  output: pageOf(AccessChange),
  problems: [NotFound, ModuleNotEnabled],
});

export const accessGrantChanged = event('tenant-access', 'access-grant-changed', {
  summary:
    "The status, areas or activation address of a customer's portal access changed, or its sessions ended",
  data: z.object({
    customerId: CustomerId,
    providerId: ProviderId,
    from: AccessStatus,
    to: AccessStatus,
    areas: z.array(Area),
    epoch: Epochs.shape.organization,
    endedEpoch: Epochs.shape.organization
      .optional()
      .describe('Sessions that started before this epoch have ended.'),
    activation: Activation.nullable().describe(
      'The recipient of the activation email; null if a user can already sign in, access is disabled, or nothing but sessions ended.',
    ),
    sendEmail: z.boolean().optional().describe('False if the provider sends it later.'),
  }),
});
