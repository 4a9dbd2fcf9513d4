import { CustomersAndJobs1700000000001 } from './0001-customers-and-jobs.js';
import { Departments1700000000002 } from './0002-departments.js';
import { Desk1700000000003 } from './0003-desk.js';
import { AttachmentsAndMembers1700000000004 } from './0004-attachments-and-members.js';
import { PhotosInABucket1700000000005 } from './0005-photos-in-a-bucket.js';
import { Audited1700000000006 } from './0006-audited.js';
import { Areas1700000000007 } from './0007-areas.js';
import { ComposedText1700000000008 } from './0008-composed-text.js';
import { InOrderAndFound1700000000009 } from './0009-in-order-and-found.js';
import { TimeZones1700000000010 } from './0010-time-zones.js';
import { AnnouncedPhotos1700000000011 } from './0011-announced-photos.js';
import { LongLists1700000000012 } from './0012-long-lists.js';
import { DeletedCustomers1700000000013 } from './0013-deleted-customers.js';
import { NoChangeOfAnAbsentSecret1700000000014 } from './0014-no-change-of-an-absent-secret.js';

/** In the order in which they are applied. */
export const migrations = [
  CustomersAndJobs1700000000001,
  Departments1700000000002,
  Desk1700000000003,
  AttachmentsAndMembers1700000000004,
  PhotosInABucket1700000000005,
  Audited1700000000006,
  Areas1700000000007,
  ComposedText1700000000008,
  InOrderAndFound1700000000009,
  TimeZones1700000000010,
  AnnouncedPhotos1700000000011,
  LongLists1700000000012,
  DeletedCustomers1700000000013,
  NoChangeOfAnAbsentSecret1700000000014,
];
