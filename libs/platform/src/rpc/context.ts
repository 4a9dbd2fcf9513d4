import {
  NotSignedIn,
  type Actor,
  type OrganizationId,
  type ServiceActor,
  type UserActor,
  type UserId,
} from '@gatehouse/contracts';
import type { Transaction } from '../database/database.js';

/** What a call carries besides its input. */
export interface CallContext {
  readonly actor: Actor | ServiceActor;
  /** The gateway's signed word on the actor, to pass on; undefined on internal calls. */
  readonly assertion: string | undefined;
  /** Where the request came from, as the gateway saw it. */
  readonly device: { readonly address: string; readonly userAgent: string };
  /** Which call, event or worker it is, as `service.name`, and whose doing where the actor does not say; for the record. */
  readonly cause?: { readonly action: string; readonly actorId?: UserId | null };
  /** By which a client says that a request is the same as one before. */
  readonly idempotencyKey?: string | undefined;
  /** What was read before what is changed now, where the caller says so. */
  readonly precondition?:
    { readonly isChecked: boolean; check(context: Context): Promise<void> } | undefined;
  /** When the caller stops waiting: epoch milliseconds of this process. */
  readonly deadline: number;
}

/** What a use case gets that works in one transaction, which the platform opens before it and commits after it. */
export interface Context extends CallContext {
  readonly transaction: Transaction;
  /** Work to be done once the transaction is committed, and before the answer. */
  afterCommit(work: () => Promise<void>): void;
}

/** The id of the person who asks; null where a service acts of its own accord or nobody is signed in. */
export const actorIdOf = (actor: Actor | ServiceActor) =>
  actor.kind === 'user' ? actor.userId : null;

/**
 * The signed-in person who asks.
 * @throws NotSignedIn where it is somebody else: a call that needs a person must say so in its contract
 */
export function userOf(context: Pick<CallContext, 'actor'>): UserActor {
  if (context.actor.kind !== 'user') throw new NotSignedIn();
  return context.actor;
}

/** The organisation that the signed-in person acts in. */
export const organizationOf = (context: Pick<CallContext, 'actor'>): OrganizationId =>
  userOf(context).organizationId;
