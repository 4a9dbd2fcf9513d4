/** Providers, their customers, and the access of these to the portal. */
export const access: Readonly<Record<string, string>> = {
  OrganizationRef: 'An organization, in brief.',
  OrganizationKind: 'A `provider` owns the portal and has customers; `platform` is the operator.',
  Language: 'The language of emails and of the console (ISO 639-1).',

  Provider: 'An organization that owns the portal and has customers.',
  'Provider.administrator': 'Is invited as the first member.',
  Module: 'An optional part of the product: `customer-login` lets customers sign in.',
  Person: 'Someone to invite.',

  Customer: 'An organization that a provider serves.',
  'Customer.email': 'Receives the activation email when access is turned on; null if unknown.',
  'Customer.name': 'The name of the organization or person.',
  CustomerKind: 'Only a `corporate` customer can have access to the portal.',
  'CustomerImportOutcome.outcome': '`unchanged` if the row says nothing new.',
  'CustomerImportOutcome.externalId': 'From the row; null if it has none.',
  'CountCustomersResponse.*': 'How many customers; null if the search finds more than 4,000.',

  AccessGrant: "A provider's permission for one customer to use the portal.",
  AccessStatus:
    '`off`: never turned on. `pending`: on, until a user accepts the terms. `accepted`: on, and a user did. `disabled`: turned off.',
  'AccessGrant.pendingSince': 'When access became pending; null unless it is.',
  'AccessGrant.acceptedAt':
    'When the first user accepted the terms; null if none ever did. Stays when access is disabled.',
  'AccessGrant.disabledAt': 'When access was disabled; null unless it is.',
  'AccessGrant.from': 'The status before. The same as `to` if something else changed.',
  'AccessGrant.to': 'The status now.',
  'AccessChange.from': 'The status before. The same as `to` if something else changed.',
  'AccessChange.to': 'The status since.',
  'Access.enabled': 'Turns access on or off.',
  'Access.role':
    'The role of the user who redeems the activation email; `administrator` unless set.',
  'Access.areas':
    'Replaces the open areas. When access is first turned on, `jobs` and `assets` are the default.',
  'AccessOfMany.customerIds': 'At most 500. Duplicates are ignored.',
  'AccessOfMany.enabled': 'Turns access on or off.',
  'AccessOfMany.areas':
    'Replaces the open areas. When access is first turned on, `jobs` and `assets` are the default.',
  'BulkAccessOutcome.outcome': '`unchanged` if access was as requested already.',
  Area: 'A part of the portal that the provider opens to a customer.',

  PortalView: "A provider's user looking at the portal as a customer sees it, read only.",
  'PortalView.customer': 'The customer whose portal it shows.',
  'PortalView.endsAt': 'Half an hour after it started, unless the session ends before.',
  'ListPortalViewRolesResponse.roles': 'The names of the roles.',

  Terms: "A version of a provider's Terms and Conditions, which never changes.",
  'Terms.title': 'The heading, on one line.',
  'Terms.body': 'Plain text, at most 100,000 characters.',
  'Terms.publishedAt': 'When it became the current version.',
  TermsRequired: 'The version to accept.',
  'TermsRequired.title': 'The heading, on one line.',
  'TermsRequired.body': 'Plain text.',
  'TermsAcceptance.acceptedAt': 'When the user accepted this version.',

  Department: 'A part of a provider, whose administrators see only its customers and people.',
  'MakeIndependentRequest.dryRun': 'Only returns what would change.',
  Independence: 'What changes when a customer becomes an organization of its own.',
  'Independence.roles.from': 'The role at the customer.',
  'Independence.roles.to': 'The role at the provider that it becomes.',
  'Independence.roles.members': 'How many members have it.',
  'Independence.customRoles': 'The names of the custom roles.',

  'CustomerDeletion.deleted': 'What would be deleted.',
  'CustomerDeletion.deleted.*': 'The number that would be deleted.',
  'CustomerDeletion.kept': 'What would be kept.',
  'CustomerDeletion.kept.*': 'The number that would be kept.',
};
