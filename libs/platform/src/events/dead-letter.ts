import type { JsMsg } from '@nats-io/jetstream';
import type { Context } from '../rpc/context.js';

/** The headers of a dead letter. */
export const DEAD_LETTER_HEADERS = {
  reason: 'gatehouse-reason',
  subject: 'gatehouse-subject',
  attempts: 'gatehouse-attempts',
} as const;

/** An event that a service could not process. */
export interface DeadLetter {
  /** The service, and the event as `service.name`. */
  consumer: string;
  event: string;
  /** The event as it was published: its subject and exact text. */
  subject: string;
  text: string;
  reason: string;
  attempts: number;
  buriedAt: Date;
}

/** Stores dead letters; provided by a module of the service that keeps them. May receive the same one twice. */
export abstract class DeadLetterKeeper {
  abstract keep(letter: DeadLetter, context: Context): Promise<void>;
}

const NANOS_IN_MS = 1_000_000;

/** Parses a message of the dead letter stream, `dlq.<service>.<service of the event>.<its name>`. */
export function deadLetterOf(message: JsMsg): DeadLetter {
  const [, consumer = '', ...event] = message.subject.split('.');
  const header = (name: string): string => message.headers?.get(name) ?? '';
  return {
    consumer,
    event: event.join('.'),
    subject: header(DEAD_LETTER_HEADERS.subject),
    // PostgreSQL text cannot contain NUL.
    text: message.string().replaceAll('\0', '\uFFFD'),
    reason: header(DEAD_LETTER_HEADERS.reason).replaceAll('\0', '\uFFFD'),
    attempts: Number(header(DEAD_LETTER_HEADERS.attempts) || 1),
    buriedAt: new Date(message.info.timestampNanos / NANOS_IN_MS),
  };
}
