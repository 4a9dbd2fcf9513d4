import type { CloudEvent, Event, EventData } from '@gatehouse/contracts';
import type { Type } from '@nestjs/common';
import type { Context } from '../rpc/context.js';
import type { Scope } from '../database/scope.js';
import { declarations, type Declaration } from '../service/declarations.js';

/** An event that can never be processed, however often it is tried: it goes to the dead letters at once, with this reason. */
export class UnprocessableEvent extends Error {
  override readonly name = 'UnprocessableEvent';
}

/** What a service does about an event, in the transaction that also marks the event as processed. */
export interface EventHandler<E extends Event> {
  /** @param event the envelope: who caused it, when, and what it is about */
  run(data: EventData<E>, context: Context, event: CloudEvent): Promise<void> | void;
}

/** A {@link SubscribesOptions.paceMs} that people do not notice. */
export const UNHURRIED_MS = 250;

export interface SubscribesOptions<E extends Event> {
  /** Which rows the handler may see; handlers of the same event see what any of them may. */
  scope: (data: EventData<E>) => Scope;
  /** For a handler that reports what happened rather than the current state: it also runs for an event that a newer one of its aggregate has overtaken. */
  each?: boolean;
  /** For an event without a meaningful sequence: it is always processed, and its handler recognises a redelivery by the event's id. */
  unordered?: boolean;
  /** For an event that nobody waits for: for how many milliseconds events gather after a transaction has started. */
  paceMs?: number;
}

interface Subscribed {
  event: Event;
  options: SubscribesOptions<Event>;
}

/** An event, its handlers, and the scope of the rows that these may see. */
export interface Subscription {
  event: Event;
  handlers: { handler: EventHandler<Event>; each: boolean }[];
  scope: (data: EventData<Event>) => Scope;
  unordered: boolean;
  paceMs: number;
}

const subscribed: Declaration<Subscribed> = declarations('subscribes', ({ event }) => event);

/**
 * Subscribes a class to an event; a class may subscribe to several. The handlers of one event run one after the other in one
 * transaction, in no promised order, and succeed or fail together.
 */
export function Subscribes<E extends Event>(event: E, options: SubscribesOptions<E>) {
  return (handler: Type<EventHandler<E>>): void => {
    subscribed.declare(handler, { event, options });
  };
}

/** @throws Error where handlers of the same event disagree on whether it has an order */
export function subscriptionsAmong(providers: Iterable<object>): Subscription[] {
  const subscriptions = new Map<Event, Subscription>();
  for (const { instance, declared } of subscribed.among(providers)) {
    const { event, options } = declared;
    const handler = instance as EventHandler<Event>;
    const { scope, each = false, unordered = false, paceMs = 0 } = options;
    const known = subscriptions.get(event);
    if (known && known.unordered !== unordered)
      throw new Error(`The handlers of ${event.subject} disagree on whether it has an order`);
    subscriptions.set(event, {
      event,
      unordered,
      paceMs: Math.min(known?.paceMs ?? paceMs, paceMs),
      handlers: [...(known?.handlers ?? []), { handler, each }],
      scope: (data) => ({ ...known?.scope(data), ...scope(data) }),
    });
  }
  return [...subscriptions.values()];
}
