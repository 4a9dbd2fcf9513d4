import type { EventId, OrganizationId, UserId } from '@gatehouse/contracts';
import {
  ChangeOrigin,
  Changes,
  subjectName,
  type AuditEvent,
  type Operation,
  type SubjectKind,
} from '@gatehouse/contracts/audit';

/**
 * Columns of an event `e`, its details `d` and its actor `p`.
 * @param changes SQL for the changes to show
 * @param namedBy SQL for the changes that name the subject, as of this event
 * @param actorVisible SQL for whether the reader may see who the actor is
 */
export const columns = (changes: string, namedBy: string, actorVisible: string): string => `
  e.id, e.organization_id as "organizationId", e.position::float8 as position, e.at, e.action, e.operation,
  e.actor_id as "actorId", e.actor_organization_id as "actorOrganizationId",
  e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.person_id as "personId",
  e.trace_id as "traceId", ${changes} as changes, ${namedBy} as "namedBy", d.origin, p.name as "actorName",
  coalesce(p.kind, 'user') as "actorKind",
  encode(e.changes_hash, 'hex') as "changesHash", encode(e.origin_hash, 'hex') as "originHash",
  encode(e.previous_hash, 'hex') as "previousHash", encode(e.hash, 'hex') as hash,
  ${actorVisible} as "actorVisible"`;

export interface AuditEventRow {
  id: EventId;
  organizationId: OrganizationId;
  position: number;
  at: Date;
  action: string;
  operation: Operation;
  actorId: UserId | null;
  actorOrganizationId: OrganizationId | null;
  subjectKind: SubjectKind;
  subjectId: string;
  personId: UserId | null;
  traceId: string | null;
  changes: string | null;
  namedBy: string | null;
  origin: string | null;
  actorName: string | null;
  actorKind: 'user' | 'service-account';
  changesHash: string;
  originHash: string;
  previousHash: string;
  hash: string;
  actorVisible: boolean;
}

const Origin = ChangeOrigin.pick({ address: true });

export function eventOf(row: AuditEventRow): AuditEvent {
  const {
    actorId,
    actorOrganizationId,
    subjectKind,
    subjectId,
    changes,
    namedBy,
    origin,
    ...rest
  } = row;
  const { actorName, actorKind, actorVisible, ...event } = rest;
  const address = origin === null ? '' : Origin.parse(JSON.parse(origin)).address;
  return {
    ...event,
    actor:
      actorId === null
        ? null
        : {
            id: actorId,
            kind: actorKind,
            organizationId: actorOrganizationId,
            name: actorVisible ? actorName : null,
          },
    subject: {
      kind: subjectKind,
      id: subjectId,
      name: subjectName(subjectKind, changesOf(namedBy)),
    },
    changes: changesOf(changes),
    ip: actorVisible && address !== '' ? address : null,
  };
}

const changesOf = (text: string | null): Changes | null =>
  text === null ? null : Changes.parse(JSON.parse(text));
