import {
  NotInPortalView,
  NotSignedIn,
  PersonRequired,
  type Actor,
  type MemberActor,
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
  /** The call, event or worker that acts, as `service.name`, and for whom; for the audit trail. */
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

/** The actor if it acts in an organization: a person, a service account or a viewer. */
export const memberAmong = (actor: Actor | ServiceActor): MemberActor | undefined =>
  actor.kind === 'anonymous' || actor.kind === 'service' ? undefined : actor;

/** The id of the acting member; null if a service acts on its own or the request is anonymous. */
export const actorIdOf = (actor: Actor | ServiceActor): UserId | null =>
  memberAmong(actor)?.userId ?? null;

/**
 * Who acts in an organization: a person, a service account or a viewer.
 * @throws NotSignedIn if there is none
 */
export function memberOf({ actor }: Pick<CallContext, 'actor'>): MemberActor {
  const member = memberAmong(actor);
  if (!member) throw new NotSignedIn();
  return member;
}

/**
 * The signed-in person, for calls about a person's own account, sessions and notifications.
 * @throws PersonRequired for a service account; NotInPortalView for a viewer; NotSignedIn if there is no actor
 */
export function userOf(context: Pick<CallContext, 'actor'>): UserActor {
  const member = memberOf(context);
  if (member.kind === 'viewer') throw new NotInPortalView();
  if (member.kind !== 'user') throw new PersonRequired();
  return member;
}

/** The organization that the acting member belongs to. */
export const organizationOf = (context: Pick<CallContext, 'actor'>): OrganizationId =>
  memberOf(context).organizationId;
