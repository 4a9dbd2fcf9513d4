import { Mails1700000000001 } from './0001-mails.js';
import { EmailBlocks1700000000002 } from './0002-email-blocks.js';
import { Feed1700000000003 } from './0003-feed.js';
import { People1700000000004 } from './0004-people.js';
import { Webhooks1700000000005 } from './0005-webhooks.js';
import { DeadLetters1700000000006 } from './0006-dead-letters.js';
import { Digests1700000000007 } from './0007-digests.js';
import { Branding1700000000008 } from './0008-branding.js';
import { Traces1700000000009 } from './0009-traces.js';
import { AfterRestore1700000000010 } from './0010-after-a-restore.js';
import { NewAdministrators1700000000011 } from './0011-new-administrators.js';
import { Audited1700000000012 } from './0012-audited.js';
import { SecretsSealedAnew1700000000013 } from './0013-secrets-sealed-anew.js';
import { ShutOut1700000000014 } from './0014-shut-out.js';
import { ComposedText1700000000015 } from './0015-composed-text.js';
import { Complaints1700000000016 } from './0016-complaints.js';
import { Announced1700000000017 } from './0017-announced.js';
import { SecretsThatOverlap1700000000018 } from './0018-secrets-that-overlap.js';
import { PortalAddresses1700000000019 } from './0019-portal-addresses.js';
import { DeliveriesOfEvents1700000000020 } from './0020-deliveries-of-events.js';
import { DeletedCustomers1700000000021 } from './0021-deleted-customers.js';
import { TimeZones1700000000022 } from './0022-time-zones.js';
import { VerifiedDomains1700000000023 } from './0023-verified-domains.js';
import { DomainsCheckedAgain1700000000024 } from './0024-domains-checked-again.js';
import { SavedFilters1700000000025 } from './0025-saved-filters.js';
import { LatestAttempts1700000000026 } from './0026-latest-attempts.js';

export const migrations = [
  Mails1700000000001,
  EmailBlocks1700000000002,
  Feed1700000000003,
  People1700000000004,
  Webhooks1700000000005,
  DeadLetters1700000000006,
  Digests1700000000007,
  Branding1700000000008,
  Traces1700000000009,
  AfterRestore1700000000010,
  NewAdministrators1700000000011,
  Audited1700000000012,
  SecretsSealedAnew1700000000013,
  ShutOut1700000000014,
  ComposedText1700000000015,
  Complaints1700000000016,
  Announced1700000000017,
  SecretsThatOverlap1700000000018,
  PortalAddresses1700000000019,
  DeliveriesOfEvents1700000000020,
  DeletedCustomers1700000000021,
  TimeZones1700000000022,
  VerifiedDomains1700000000023,
  DomainsCheckedAgain1700000000024,
  SavedFilters1700000000025,
  LatestAttempts1700000000026,
];
