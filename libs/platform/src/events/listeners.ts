import { jetstream, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { ownContext } from '../database/unit-of-work.js';
import { deadLetterOf, type DeadLetterKeeper } from './dead-letter.js';
import type { Subscription } from './subscribes.js';
import { Listener, type Listened } from './listener.js';
import {
  consumerName,
  DEAD_LETTER_CONSUMER,
  DEAD_LETTER_STREAM,
  EVENT_STREAM,
  retryConsumerName,
} from './names.js';
import { consumeRetry } from './retries.js';
import { EventConsumer, type EventConsumerOptions } from './event-consumer.js';

type Options = Omit<EventConsumerOptions, 'js'> & { connection: NatsConnection };

const DEADLINE_MS = 20_000;

/** The listeners for a service's subscriptions, and for events that are to be retried. */
export function eventListeners(
  options: Options,
  subscriptions: readonly Subscription[],
): Listener[] {
  const { service, connection, logger } = options;
  const js = jetstream(connection);
  const consumers = new Map(
    subscriptions.map((subscription): [string, EventConsumer] => [
      `${subscription.event.service}.${subscription.event.name}`,
      new EventConsumer({ ...options, js }, subscription),
    ]),
  );
  const listener = (consumer: string, handling: Omit<Listened, 'stream' | 'consumer'>) =>
    new Listener({ stream: EVENT_STREAM, consumer, ...handling }, connection, logger);
  const retries = { handle: (message: JsMsg) => consumeRetry(message, consumers) };
  return [
    ...[...consumers.values()].map((consumer) =>
      listener(consumerName(service, consumer.event), {
        handle: (message) => consumer.consume(message),
        handleTogether: (messages) => consumer.consumeTogether(messages),
        paceMs: consumer.paceMs,
      }),
    ),
    ...(subscriptions.length > 0 ? [listener(retryConsumerName(service), retries)] : []),
  ];
}

/** The listener of the service that keeps dead letters. One that cannot be stored is redelivered. */
export function deadLetterListener(options: Options, keeper: DeadLetterKeeper): Listener {
  const { connection, logger, work } = options;
  const listened = {
    stream: DEAD_LETTER_STREAM,
    consumer: DEAD_LETTER_CONSUMER,
    handle: async (message: JsMsg) => {
      try {
        const letter = deadLetterOf(message);
        await work.run(ownContext(DEADLINE_MS), { worker: 'on' }, (context) =>
          keeper.keep(letter, context),
        );
        message.ack();
      } catch (error) {
        logger.warn({ err: error }, 'a dead letter could not be stored');
        message.nak(DEADLINE_MS);
      }
    },
  };
  return new Listener(listened, connection, logger);
}
