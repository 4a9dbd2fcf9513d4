import type { Event, EventData } from '@gatehouse/contracts';
import type { Type } from '@nestjs/common';
import type { Context } from '../calls/context.js';
import type { Scope } from '../database/scope.js';

/** What a service does about an event, in the transaction that also notes the event as taken. */
export interface Reaction<E extends Event> {
  run(data: EventData<E>, context: Context): Promise<void>;
}

/** An event, the use case that it causes, and whose rows that may see. */
export interface Hearing<E extends Event = Event> {
  event: E;
  reaction: Type<Reaction<E>>;
  scope: (data: EventData<E>) => Scope;
}

/** Binds an event to the use case that it causes. */
export function hear<E extends Event>(
  event: E,
  reaction: Type<Reaction<E>>,
  scope: (data: EventData<E>) => Scope,
): Hearing {
  return { event, reaction, scope } as unknown as Hearing;
}
