import { problem } from '../problem.js';

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

export class TermsVersionSuperseded extends problem<{ version: number }>({
  code: 'terms-version-superseded',
  kind: 'conflict',
  title: 'A newer version of the Terms and Conditions binds',
  detail: ({ version }) => `The version that binds is ${String(version)}.`,
  remedy: 'Read GET /terms/current and accept that version.',
}) {}

export class NoTerms extends problem({
  code: 'no-terms',
  kind: 'missing',
  title: 'No Terms and Conditions bind you here',
  detail: 'Your organisation has no provider whose terms you would accept.',
  remedy: 'Nothing needs to be accepted.',
}) {}
