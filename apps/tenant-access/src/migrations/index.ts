import { OrganizationsAndAccess1700000000001 } from './0001-organizations-and-access.js';
import { People1700000000002 } from './0002-people.js';
import { Admissions1700000000003 } from './0003-admissions.js';
import { TellOfMembers1700000000004 } from './0004-tell-of-members.js';
import { TellOfCustomers1700000000005 } from './0005-tell-of-customers.js';
import { WithdrawnInvitations1700000000006 } from './0006-withdrawn-invitations.js';
import { TermsAcceptancesInOrder1700000000007 } from './0007-terms-acceptances-in-order.js';
import { Audited1700000000008 } from './0008-audited.js';
import { Erasure1700000000009 } from './0009-erasure.js';
import { ComposedText1700000000010 } from './0010-composed-text.js';
import { NamesThatCompare1700000000011 } from './0011-names-that-compare.js';
import { InOrderAndFound1700000000012 } from './0012-in-order-and-found.js';
import { TimeZones1700000000013 } from './0013-time-zones.js';
import { LongLists1700000000014 } from './0014-long-lists.js';
import { CustomersElsewhere1700000000016 } from './0016-customers-elsewhere.js';
import { ServiceAccounts1700000000020 } from './0020-service-accounts.js';
import { ArchivedCustomers1700000000021 } from './0021-archived-customers.js';
import { CustomersInOtherOrders1700000000024 } from './0024-customers-in-other-orders.js';
import { KeptCounts1700000000025 } from './0025-kept-counts.js';
import { PortalViews1700000000030 } from './0030-portal-views.js';
import { CustomersByLastSignIn1700000000031 } from './0031-customers-by-last-sign-in.js';
import { ViewsAsCustomRoles1700000000032 } from './0032-views-as-custom-roles.js';
import { ToggleTurnedOff1700000000033 } from './0033-toggle-turned-off.js';
import { ActivationsAskedFor1700000000034 } from './0034-activations-asked-for.js';
import { ExternalIdsOnAdmission1700000000035 } from './0035-external-ids-on-admission.js';

/** In order of application. */
export const migrations = [
  OrganizationsAndAccess1700000000001,
  People1700000000002,
  Admissions1700000000003,
  TellOfMembers1700000000004,
  TellOfCustomers1700000000005,
  WithdrawnInvitations1700000000006,
  TermsAcceptancesInOrder1700000000007,
  Audited1700000000008,
  Erasure1700000000009,
  ComposedText1700000000010,
  NamesThatCompare1700000000011,
  InOrderAndFound1700000000012,
  TimeZones1700000000013,
  LongLists1700000000014,
  CustomersElsewhere1700000000016,
  ServiceAccounts1700000000020,
  ArchivedCustomers1700000000021,
  CustomersInOtherOrders1700000000024,
  KeptCounts1700000000025,
  PortalViews1700000000030,
  CustomersByLastSignIn1700000000031,
  ViewsAsCustomRoles1700000000032,
  ToggleTurnedOff1700000000033,
  ActivationsAskedFor1700000000034,
  ExternalIdsOnAdmission1700000000035,
];
