import { z } from 'zod';
import { OrganizationKind } from '../actor.js';
import { OrganizationId } from '../ids.js';
import { problem } from '../problem.js';
import { Email, Language, personName } from '../scalar.js';

/** An optional module of the product. */
export const Module = z.enum(['customer-login']);

export type Module = z.infer<typeof Module>;

/** The platform's own organization, in which its operators act. */
export const PLATFORM_ORGANIZATION = OrganizationId.parse('00000000-0000-7000-8000-000000000001');

export const OrganizationRef = z.object({
  id: OrganizationId,
  name: z.string(),
  kind: OrganizationKind,
});

export type OrganizationRef = z.infer<typeof OrganizationRef>;

export const CustomerKind = z.enum(['corporate', 'individual']);

export type CustomerKind = z.infer<typeof CustomerKind>;

export const Person = z.strictObject({
  email: Email,
  firstName: personName,
  lastName: personName,
  language: Language.default('en'),
});

export type Person = z.infer<typeof Person>;

/**
 * Versions of the permissions behind a token (ADR 6). Each change of a membership or of an organization's access increments its epoch.
 * A token carries the epochs at which it was issued, and a revocation invalidates older ones.
 */
export const Epochs = z.object({ membership: z.number().int(), organization: z.number().int() });

export type Epochs = z.infer<typeof Epochs>;

export class CustomerIndependent extends problem({
  code: 'customer-independent',
  kind: 'conflict',
  title: 'This customer is independent',
  detail: 'Independent customers manage their members and access themselves.',
  remedy: 'Ask an administrator of that organization.',
}) {}

export class CustomerArchived extends problem({
  code: 'customer-archived',
  kind: 'conflict',
  title: 'This customer is archived',
  detail: 'Portal access of archived customers cannot be turned on.',
  remedy: 'Restore the customer first, with POST /customers/{customerId}/unarchive.',
}) {}

export class NoAccount extends problem({
  code: 'no-account',
  kind: 'forbidden',
  title: 'No account',
  detail: "This e-mail address isn't associated with an account.",
  remedy: 'Contact the organization that provides this portal.',
}) {}

export class ModuleNotEnabled extends problem<{ module: string }>({
  code: 'module-not-enabled',
  kind: 'forbidden',
  title: 'Module not enabled',
  detail: ({ module }) => `The module ${module} is not enabled for your organization.`,
  remedy: 'Ask the operator of this installation to enable the module.',
}) {}

export class CustomerNotCorporate extends problem({
  code: 'customer-not-corporate',
  kind: 'conflict',
  title: 'Only corporate customers can have portal access',
  detail: 'This customer is an individual.',
  remedy: 'If this is a company, change the kind of the customer to `corporate` first.',
}) {}
