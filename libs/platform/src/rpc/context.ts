import {
  NotSignedIn,
  type Actor,
  type OrganizationId,
  type ServiceActor,
  type UserActor,
  type UserId,
} from '@gatehouse/contracts';
import type { Transaction } from '../database/transaction.js';

/** What accompanies a call's input. */
export interface CallContext {
  readonly actor: Actor | ServiceActor;
  /** The gateway's signed assertion of the actor, to pass on; undefined on internal calls. */
  readonly assertion: string | undefined;
  /** The client, as the gateway saw it. */
  readonly device: { readonly address: string; readonly userAgent: string };
  /** The call, event or worker that acts, as `service.name`, and on whose behalf; for the audit trail. */
  readonly cause?: { readonly action: string; readonly actorId?: UserId | null };
  /** The `Idempotency-Key`: the client repeats an earlier request. */
  readonly idempotencyKey?: string | undefined;
  /** The state that the client read before, if it sent `If-Match`. */
  readonly precondition?:
    { readonly isChecked: boolean; check(context: Context): Promise<void> } | undefined;
  /** When the caller stops waiting, in this process's epoch milliseconds. */
  readonly deadline: number;
}

/** The context of a use case that runs in one transaction, which the platform opens and commits. */
export interface Context extends CallContext {
  readonly transaction: Transaction;
  /** Runs work after the commit and before the reply. */
  afterCommit(work: () => Promise<void>): void;
}

/** The id of the acting person; null if a service acts on its own or nobody is signed in. */
export const actorIdOf = (actor: Actor | ServiceActor) =>
  actor.kind === 'user' ? actor.userId : null;

/**
 * The signed-in person.
 * @throws NotSignedIn otherwise: a call that needs a person must say so in its contract
 */
export function userOf(context: Pick<CallContext, 'actor'>): UserActor {
  if (context.actor.kind !== 'user') throw new NotSignedIn();
  return context.actor;
}

/** The organization that the signed-in person acts in. */
export const organizationOf = (context: Pick<CallContext, 'actor'>): OrganizationId =>
  userOf(context).organizationId;
