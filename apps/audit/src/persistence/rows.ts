import type { EventId, OrganizationId, UserId } from '@gatehouse/contracts';
import {
  ChangeOrigin,
  Changes,
  type AuditEvent,
  type Operation,
  type SubjectKind,
} from '@gatehouse/contracts/audit';

/** An event `e` with the person `p` who did it. @param told what is told of it, @param familiar whether the reader may know `p`; as SQL */
export const view = (told: string, familiar: string): string => `
  e.id, e.organization_id as "organizationId", e.position::float8 as position, e.at, e.action, e.operation,
  e.actor_id as "actorId", e.actor_organization_id as "actorOrganizationId",
  e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.person_id as "personId",
  e.trace_id as "traceId", ${told} as changes, d.origin, p.name as "actorName",
  encode(e.changes_hash, 'hex') as "changesHash", encode(e.origin_hash, 'hex') as "originHash",
  encode(e.previous_hash, 'hex') as "previousHash", encode(e.hash, 'hex') as hash,
  ${familiar} as familiar`;

export interface Row {
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
  origin: string | null;
  actorName: string | null;
  changesHash: string;
  originHash: string;
  previousHash: string;
  hash: string;
  /** Whether whoever did it is of an organisation that the reader may know the people of. */
  familiar: boolean;
}

const Origin = ChangeOrigin.pick({ address: true });

/** As a reader sees it. */
export function eventOf(row: Row): AuditEvent {
  const { actorId, actorOrganizationId, subjectKind, subjectId, changes, origin, ...rest } = row;
  const { actorName, familiar, ...seen } = rest;
  const address = origin === null ? '' : Origin.parse(JSON.parse(origin)).address;
  return {
    ...seen,
    actor:
      actorId === null
        ? null
        : {
            id: actorId,
            organizationId: actorOrganizationId,
            name: familiar ? actorName : null,
          },
    subject: { kind: subjectKind, id: subjectId },
    changes: changes === null ? null : Changes.parse(JSON.parse(changes)),
    ip: familiar && address !== '' ? address : null,
  };
}
