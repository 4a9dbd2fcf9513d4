import { z } from 'zod';
import type { Event } from '../event.js';
import { OrganizationId, UserId } from '../ids.js';
import { Changes, Operation, SubjectKind } from './models.js';

/** By what, by whom and from where something was changed. */
export const ChangeOrigin = z.object({
  action: z.string(),
  actorId: UserId.nullable(),
  actorOrganizationId: OrganizationId.nullable(),
  /** Empty where nobody asked for it. */
  address: z.string(),
});
export type ChangeOrigin = z.infer<typeof ChangeOrigin>;

export const RecordChange = z.object({
  subject: z.object({ kind: SubjectKind, id: z.uuid() }),
  /** Whose record it is; the platform's own where it is nobody's. */
  organizationId: OrganizationId.nullable(),
  personId: UserId.nullable(),
  operation: Operation,
  changes: Changes,
  origin: ChangeOrigin,
});

/**
 * Written by the database itself with each change of a record, by every service under its own name: so it is heard from all of them
 * at once. None of these overtakes another.
 */
export const recordChanged: Event<typeof RecordChange> = {
  service: 'every',
  name: 'record-changed',
  subject: 'evt.*.record-changed.v1',
  summary: 'A record was created, changed or removed: what it was, and what it is',
  data: RecordChange,
};
