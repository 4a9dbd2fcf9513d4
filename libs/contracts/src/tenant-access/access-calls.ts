import { z } from 'zod';
import { Area } from '../actor.js';
import { call, pageOf, PageQuery } from '../call.js';
import { CustomerId } from '../ids.js';
import { CustomerRole } from '../permissions.js';
import { NotFound } from '../problems.js';
import { AccessChange, AccessGrant, Activation } from './models.js';
import { CustomerIndependent } from './people-problems.js';
import {
  AccessNotPending,
  AccessOff,
  ActivationNotNeeded,
  CustomerEmailMissing,
  CustomerNotCorporate,
  EmailBlocked,
  ModuleNotEnabled,
} from './problems.js';

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
    again: z.boolean().default(false),
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
