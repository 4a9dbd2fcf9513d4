import { Chains1700000000001 } from './0001-chains.js';
import { WhoReadsWhat1700000000002 } from './0002-who-reads-what.js';
import { ServiceAccounts1700000000003 } from './0003-service-accounts.js';
import { PortalViews1700000000004 } from './0004-portal-views.js';
import { NamedSubjects1700000000005 } from './0005-named-subjects.js';
import { EarlierNames1700000000006 } from './0006-earlier-names.js';

export const migrations = [
  Chains1700000000001,
  WhoReadsWhat1700000000002,
  ServiceAccounts1700000000003,
  PortalViews1700000000004,
  NamedSubjects1700000000005,
  EarlierNames1700000000006,
];
