import { Invitations1700000000001 } from './0001-invitations.js';
import { InvitersTimelineAndCaps1700000000002 } from './0002-inviters-timeline-and-caps.js';
import { SupportFindsInvitations1700000000003 } from './0003-support-finds-invitations.js';
import { AfterRestore1700000000004 } from './0004-after-a-restore.js';
import { Audited1700000000005 } from './0005-audited.js';
import { Erasure1700000000006 } from './0006-erasure.js';
import { WhatOffersRestOn1700000000007 } from './0007-what-offers-rest-on.js';
import { ComposedText1700000000008 } from './0008-composed-text.js';
import { InOrderAndFound1700000000009 } from './0009-in-order-and-found.js';
import { AnnouncedHeldBack1700000000010 } from './0010-announced-held-back.js';
import { LongLists1700000000011 } from './0011-long-lists.js';
import { DeletedCustomers1700000000012 } from './0012-deleted-customers.js';

/** In the order in which they are applied. */
export const migrations = [
  Invitations1700000000001,
  InvitersTimelineAndCaps1700000000002,
  SupportFindsInvitations1700000000003,
  AfterRestore1700000000004,
  Audited1700000000005,
  Erasure1700000000006,
  WhatOffersRestOn1700000000007,
  ComposedText1700000000008,
  InOrderAndFound1700000000009,
  AnnouncedHeldBack1700000000010,
  LongLists1700000000011,
  DeletedCustomers1700000000012,
];
