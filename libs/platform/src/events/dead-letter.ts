import type { Event, ServiceName } from '@gatehouse/contracts';
import type { JetStreamClient, JsMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { Context } from '../rpc/context.js';
import { consumerName, deadLetterSubject } from './names.js';

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
  abstract keep(letter: DeadLetter, context: Context): Promise<void> | void;
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

/** An event as it was first published. */
export interface Published {
  subject: string;
  text: string;
}

export const publishedIn = (message: JsMsg): Published => ({
  subject: message.subject,
  text: message.string(),
});

/** Publishes an event that a service cannot process as a dead letter, and takes it off the stream. */
export async function publishDeadLetter(
  js: JetStreamClient,
  dead: {
    service: ServiceName;
    event: Event;
    message: JsMsg;
    published: Published;
    reason: string;
  },
): Promise<void> {
  const { service, event, message, published, reason } = dead;
  const description = headers();
  description.set(DEAD_LETTER_HEADERS.reason, reason.replaceAll(/[\r\n]+/g, ' ').slice(0, 500));
  description.set(DEAD_LETTER_HEADERS.subject, published.subject);
  description.set(DEAD_LETTER_HEADERS.attempts, String(message.info.deliveryCount));
  await js.publish(deadLetterSubject(service, event), published.text, {
    headers: description,
    msgID: `${consumerName(service, event)}:${String(message.seq)}`,
  });
  // Without the reason: a server of NATS 2.9 does not understand a term that says why, and brings the event back for ever.
  message.term();
}
