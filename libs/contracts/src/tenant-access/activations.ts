import { z } from 'zod';
import { call } from '../call.js';
import { CustomerId, ProviderId } from '../ids.js';
import { CustomerRole } from '../permissions.js';
import { problem } from '../problem.js';
import { NotFound } from '../problems.js';
import { Language } from '../scalar.js';
import { CustomerIndependent, Epochs, ModuleNotEnabled } from './organizations.js';

export const Activation = z.object({
  customerId: CustomerId,
  providerId: ProviderId,
  organizationName: z.string(),
  email: z.string(),
  role: CustomerRole,
  language: Language,
  /** The epoch at which the toggle was last turned off: an activation that is older is sent again. */
  accessEpoch: Epochs.shape.organization,
});

export type Activation = z.infer<typeof Activation>;

export class CustomerEmailMissing extends problem({
  code: 'customer-email-missing',
  kind: 'conflict',
  title: 'The customer has no email address',
  detail: 'Portal access requires a valid email address.',
  remedy: 'Add an email address to the customer, then turn access on.',
}) {}

export class EmailBlocked extends problem({
  code: 'email-blocked',
  kind: 'conflict',
  title: 'This email address is blocked',
  detail: 'A mail server rejected emails to this address, so no more are sent.',
  remedy: 'Correct the address, or ask support to remove the block.',
}) {}

export class AccessNotPending extends problem<{ access: string }>({
  code: 'access-not-pending',
  kind: 'conflict',
  title: 'Portal access is not pending',
  detail: ({ access }) => `The portal access of this customer is ${access}.`,
  remedy: 'Activation emails can only be sent while portal access is pending.',
}) {}

export class ActivationNotNeeded extends problem({
  code: 'activation-not-needed',
  kind: 'conflict',
  title: 'Activation not needed',
  detail: 'This customer already has a user who can sign in.',
  remedy: 'Send invitations to add more users.',
}) {}

export const getActivation = call('tenant-access', 'get-activation', {
  summary: 'Get the recipient of the activation email of a pending customer',
  access: 'access:manage',
  readOnly: true,
  input: z.strictObject({
    customerId: CustomerId,
    /** Whether it was sent before. A resend is allowed while access is disabled, and the caller checks whether the address is blocked. */
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
