import type { JsMsg } from '@nats-io/jetstream';
import type { Context } from '../rpc/context.js';

/** The headers of a dead letter. */
export const DEAD_LETTER_HEADERS = {
  reason: 'gatehouse-reason',
  subject: 'gatehouse-subject',
  attempts: 'gatehouse-attempts',
} as const;

/** An event that a service could not take. */
export interface DeadLetter {
  /** The service, and the event as `service.name`. */
  consumer: string;
  event: string;
  /** The event as it was published: where, and its very text. */
  subject: string;
  text: string;
  reason: string;
  attempts: number;
  buriedAt: Date;
}

/** What the service that keeps the dead letters does about each: one of its modules provides it. The same one may come again. */
export abstract class DeadLetterKeeper {
  abstract keep(letter: DeadLetter, context: Context): Promise<void>;
}

const NANOS_IN_MS = 1_000_000;

/** Reads a message of the stream of dead letters, `dlq.<service>.<service of the event>.<its name>`. */
export function deadLetterOf(message: JsMsg): DeadLetter {
  const [, consumer = '', ...event] = message.subject.split('.');
  const header = (name: string): string => message.headers?.get(name) ?? '';
  return {
    consumer,
    event: event.join('.'),
    subject: header(DEAD_LETTER_HEADERS.subject),
    // PostgreSQL has no NUL in a text.
    text: message.string().replaceAll('\0', '\uFFFD'),
    reason: header(DEAD_LETTER_HEADERS.reason).replaceAll('\0', '\uFFFD'),
    attempts: Number(header(DEAD_LETTER_HEADERS.attempts) || 1),
    buriedAt: new Date(message.info.timestampNanos / NANOS_IN_MS),
  };
}
