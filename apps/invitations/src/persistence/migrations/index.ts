import { Invitations1700000000001 } from './0001-invitations.js';
import { InvitersTimelineAndCaps1700000000002 } from './0002-inviters-timeline-and-caps.js';
import { Audited1700000000003 } from './0003-audited.js';
import { Erasure1700000000004 } from './0004-erasure.js';

/** In the order in which they are applied. */
export const migrations = [
  Invitations1700000000001,
  InvitersTimelineAndCaps1700000000002,
  Audited1700000000003,
  Erasure1700000000004,
];
