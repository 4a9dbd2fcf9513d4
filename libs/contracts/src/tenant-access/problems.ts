import { problem } from '../problem.js';
import type { OfferLoss } from './offer-models.js';

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

export class EmailDomainNotAllowed extends problem<{ domain: string; contact: string | null }>({
  code: 'email-domain-not-allowed',
  kind: 'invalid',
  at: () => ({ fields: ['email'] }),
  title: 'This e-mail domain is not allowed here',
  detail: ({ domain, contact }) =>
    `Addresses at ${domain} cannot be added here.${contact ? ` Whom to ask: ${contact}.` : ''}`,
  remedy: 'Use an address at one of the domains of GET /email-domains, or ask whom it names.',
}) {}

export class RoleUnknown extends problem<{ role: string }>({
  code: 'role-unknown',
  kind: 'invalid',
  at: ({ role }) => ({ fields: ['roles', 'role', 'profile'], value: role }),
  title: 'There is no such role here',
  detail: ({ role }) => `The organisation has no role ${role}.`,
  remedy: 'Use a built-in role or one of GET /roles.',
}) {}

export class AlreadyMember extends problem({
  code: 'already-member',
  kind: 'conflict',
  title: 'This person is a member already',
  detail: 'Somebody with this e-mail address belongs to the organisation.',
  remedy: 'Change the roles of the member instead.',
}) {}

export class LastAdministrator extends problem({
  code: 'last-administrator',
  kind: 'conflict',
  title: 'The last administrator stays',
  detail: 'Without this person nobody would administer the organisation.',
  remedy: 'Make somebody else an administrator first.',
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

export class InviterLostRight extends problem({
  code: 'inviter-lost-right',
  kind: 'conflict',
  title: 'This invitation needs a new inviter',
  detail: 'Whoever sent it may no longer give these rights.',
  remedy: 'Ask somebody else of the organisation to send the invitation anew.',
}) {}

const LOSSES: Readonly<Record<OfferLoss, string>> = {
  'role-removed': 'The role that it offered does not exist any more.',
  'contact-removed': 'The contact that it was for was deleted.',
  'inviter-removed': 'Whoever sent it has left the organisation.',
  'customer-independent': 'The organisation is no longer served by whoever sent it.',
};

/** Told to whoever holds the link; the invitation itself says the same to those who manage it. */
export class InvitationWithdrawn extends problem<{ because: OfferLoss }>({
  code: 'invitation-withdrawn',
  kind: 'gone',
  title: 'This invitation was withdrawn',
  detail: ({ because }) => LOSSES[because],
  remedy: 'Ask whoever invited you for a new invitation.',
}) {}

export class AccessClosed extends problem({
  code: 'access-closed',
  kind: 'conflict',
  title: 'Access to this portal is closed at the moment',
  detail: 'The link is in order, but nobody of this organisation is let in.',
  remedy: 'Try again once access is open: the link works until its 24 hours are over.',
}) {}
