import type { CustomerId, EventId, InputOf, OrganizationId, UserId } from '@gatehouse/contracts';
import type {
  AuditEvent,
  listAuditEvents,
  Operation,
  SubjectKind,
} from '@gatehouse/contracts/audit';
import type { EventData } from '@gatehouse/contracts';
import type { customerChanged } from '@gatehouse/contracts/tenant-access';
import type { Context } from '@gatehouse/platform';

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** What happened, before it has its place in a chain. */
export interface Occurrence {
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
  /** The very texts that are hashed: JSON. */
  changes: string;
  origin: string;
}

export type Request = InputOf<typeof listAuditEvents>;

/** The chains of what happened. They can be read and added to. */
export abstract class Chains {
  /** Gives it the next place in the chain of its organisation, unless it has one. */
  abstract append(context: Context, occurrence: Occurrence): Promise<void>;
  /** Newest first, of the chains that the caller may read. */
  abstract list(context: Context, request: Request): Promise<Page<AuditEvent>>;
  /** Newest first, what concerns the person whose scope it is; of what they did to others only that they did. */
  abstract listOwn(
    context: Context,
    request: Pick<Request, 'limit' | 'cursor'>,
  ): Promise<Page<AuditEvent>>;
}

/** Whose customers there are, as tenant-access tells, and who they are who did something, as identity tells. */
export abstract class Directory {
  abstract putCustomer(
    context: Context,
    customer: EventData<typeof customerChanged>,
  ): Promise<void>;
  abstract putPerson(context: Context, userId: UserId, name: string): Promise<void>;
  /** Forgets who somebody was, and in the chains what is told of them. */
  abstract erasePerson(context: Context, userId: UserId, emailKey: string): Promise<void>;
  /** Whether the caller's organisation may read the whole chain of a customer. */
  abstract servesWholly(context: Context, customerId: CustomerId): Promise<boolean>;
}

/** For how long organisations keep what happened, in days; null is for ever. */
export abstract class Retentions {
  abstract find(context: Context, id: OrganizationId): Promise<number | null>;
  abstract put(context: Context, id: OrganizationId, days: number | null): Promise<void>;
  /** The organisations that do not keep it for ever. */
  abstract limited(context: Context): Promise<OrganizationId[]>;
  /** Takes from a chain what is older than its organisation wants, as far as that leaves a chain that can be checked. */
  abstract apply(context: Context, id: OrganizationId): Promise<void>;
}
