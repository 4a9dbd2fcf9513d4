import type { CloudEvent, Event, EventData } from '@gatehouse/contracts';
import type { Type } from '@nestjs/common';
import type { Context } from '../calls/context.js';
import type { Scope } from '../database/scope.js';

/** An event that will never be taken, however often it is tried: it goes to the dead letters at once, with this reason. */
export class UnprocessableEvent extends Error {
  override readonly name = 'UnprocessableEvent';
}

/** What a service does about an event, in the transaction that also notes the event as taken. */
export interface Reaction<E extends Event> {
  /** @param event the envelope: who caused it, when, and what it is about */
  run(data: EventData<E>, context: Context, event: CloudEvent): Promise<void>;
}

/** An event, the use cases that it causes, and whose rows these may see. */
export interface Hearing<E extends Event = Event> {
  event: E;
  reactions: Type<Reaction<E>>[];
  scope: (data: EventData<E>) => Scope;
  /** Every single one is taken, since none overtakes another; the reactions know by its id one that comes again. */
  each?: boolean;
}

/** Binds an event to the use case that it causes; or to several, which then succeed or fail together. */
export function hear<E extends Event>(
  event: E,
  reaction: Type<Reaction<E>> | Type<Reaction<E>>[],
  scope: (data: EventData<E>) => Scope,
): Hearing {
  const reactions = Array.isArray(reaction) ? reaction : [reaction];
  return { event, reactions, scope } as unknown as Hearing;
}

/** Binds an event that says what happened and not what is: where it comes late it is still to be taken. */
export const hearEach = <E extends Event>(
  event: E,
  reaction: Type<Reaction<E>>,
  scope: (data: EventData<E>) => Scope,
): Hearing => ({ ...hear(event, reaction, scope), each: true });
