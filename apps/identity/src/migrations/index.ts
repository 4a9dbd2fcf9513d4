import { AccountsAndSessions1700000000001 } from './0001-accounts-and-sessions.js';
import { People1700000000002 } from './0002-people.js';
import { TellOfAccounts1700000000003 } from './0003-tell-of-accounts.js';
import { AfterRestore1700000000004 } from './0004-after-a-restore.js';
import { Audited1700000000005 } from './0005-audited.js';
import { TracesOfResets1700000000006 } from './0006-traces-of-resets.js';
import { BoundedBySourceAndTime1700000000007 } from './0007-bounded-by-source-and-time.js';
import { ComposedText1700000000008 } from './0008-composed-text.js';
import { TurnsBySource1700000000009 } from './0009-turns-by-source.js';
import { RefusalsOfAllReplicas1700000000010 } from './0010-refusals-of-all-replicas.js';
import { AnnouncedResetRequests1700000000011 } from './0011-announced-reset-requests.js';
import { Applications1700000000012 } from './0012-applications.js';
import { MachineApplications1700000000013 } from './0013-machine-applications.js';
import { ApplicationKeys1700000000014 } from './0014-application-keys.js';
import { DeviceCodes1700000000015 } from './0015-device-codes.js';
import { ApplicationLogos1700000000016 } from './0016-application-logos.js';
import { ApplicationsAfterARestore1700000000017 } from './0017-applications-after-a-restore.js';
import { EndedSessionsAndChangedApplications1700000000018 } from './0018-ended-sessions-and-changed-applications.js';
import { NoChangeOfAnAbsentSecret1700000000019 } from './0019-no-change-of-an-absent-secret.js';
import { LatestAttempts1700000000020 } from './0020-latest-attempts.js';
import { ApplicationsOpenToFewer1700000000021 } from './0021-applications-open-to-fewer.js';

/** In order of application. */
export const migrations = [
  AccountsAndSessions1700000000001,
  People1700000000002,
  TellOfAccounts1700000000003,
  AfterRestore1700000000004,
  Audited1700000000005,
  TracesOfResets1700000000006,
  BoundedBySourceAndTime1700000000007,
  ComposedText1700000000008,
  TurnsBySource1700000000009,
  RefusalsOfAllReplicas1700000000010,
  AnnouncedResetRequests1700000000011,
  Applications1700000000012,
  MachineApplications1700000000013,
  ApplicationKeys1700000000014,
  DeviceCodes1700000000015,
  ApplicationLogos1700000000016,
  ApplicationsAfterARestore1700000000017,
  EndedSessionsAndChangedApplications1700000000018,
  NoChangeOfAnAbsentSecret1700000000019,
  LatestAttempts1700000000020,
  ApplicationsOpenToFewer1700000000021,
];
