import { z } from 'zod';
import { OrganizationKind } from '../actor.js';
import { OrganizationId } from '../ids.js';
import { problem } from '../problem.js';
import { Email, Language, personName } from '../scalar.js';

/** An optional part of the product that a provider may have (B1). */
export const Module = z.enum(['customer-login']);

export type Module = z.infer<typeof Module>;

/** The platform's own organisation, in which its operators act. */
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
 * How far the rights behind a token reach. Each owner counts the changes of a membership and of an organisation's access;
 * a token carries the counts it was issued at, and a revocation names the count that it takes (decision 6).
 */
export const Epochs = z.object({ membership: z.number().int(), organization: z.number().int() });

export type Epochs = z.infer<typeof Epochs>;

export class CustomerIndependent extends problem({
  code: 'customer-independent',
  kind: 'conflict',
  title: 'This customer is an organisation of its own',
  detail: 'It administers its people and their access itself.',
  remedy: 'Ask an administrator of that organisation.',
}) {}

export class NoAccount extends problem({
  code: 'no-account',
  kind: 'forbidden',
  title: 'No account',
  detail: "This e-mail address isn't associated with an account.",
  remedy: 'Ask the organisation whose portal this is.',
}) {}

export class ModuleNotEnabled extends problem<{ module: string }>({
  code: 'module-not-enabled',
  kind: 'forbidden',
  title: 'This module is not enabled',
  detail: ({ module }) => `The module ${module} is not enabled for your organisation.`,
  remedy: 'Ask whoever runs this Gatehouse to enable the module for your organisation.',
}) {}

export class CustomerNotCorporate extends problem({
  code: 'customer-not-corporate',
  kind: 'conflict',
  title: 'Only corporate customers can have portal access',
  detail: 'This customer is an individual.',
  remedy: 'Change the kind of the customer to `corporate` first, where it is one.',
}) {}
