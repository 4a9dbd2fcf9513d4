import type { EventId, InputOf, OrganizationId, UserId } from '@gatehouse/contracts';
import type {
  AuditEvent,
  listAuditEvents,
  Operation,
  SubjectKind,
} from '@gatehouse/contracts/audit';
import type { Context } from '@gatehouse/platform';

/** An audit event that has no position in a chain yet. */
export interface NewAuditEvent {
  id: EventId;
  organizationId: OrganizationId;
  at: Date;
  action: string;
  operation: Operation;
  actorId: UserId | null;
  actorOrganizationId: OrganizationId | null;
  subject: { kind: SubjectKind; id: string };
  personId: UserId | null;
  traceId: string | null;
  /** JSON; `changes` and `origin` are hashed exactly as given. */
  changes: string;
  origin: string;
}

export type AuditEventQuery = InputOf<typeof listAuditEvents>;

export interface AuditEventPage {
  items: AuditEvent[];
  nextCursor: string | null;
}

/** Audit events, one hash chain per organisation. They can be read and appended, and nothing else. */
export abstract class AuditEventRepository {
  /** Appends an event to the chain of its organisation. Does nothing if the event is already in it. */
  abstract append(context: Context, event: NewAuditEvent): void;
  /** Newest first, from all chains the caller may read. */
  abstract list(context: Context, query: AuditEventQuery): Promise<AuditEventPage>;
  /** Newest first, everything about the user in scope. For what they did to others: only that they did it. */
  abstract listOwn(
    context: Context,
    query: Pick<AuditEventQuery, 'limit' | 'cursor'>,
  ): Promise<AuditEventPage>;
  /** The number of events in the chain of an organisation. */
  abstract countOf(context: Context, organizationId: OrganizationId): Promise<number>;
  /** Erases a user's name and every detail about them. The events stay, and the chains remain verifiable. */
  abstract erasePerson(context: Context, userId: UserId, emailKey: string): void;
}
