import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { ownContext } from '../answers/unit-of-work.js';
import { deadLetterOf, type DeadLetterKeeper } from './dead-letter.js';
import type { Subscription } from './subscribes.js';
import { Listener } from './listener.js';
import {
  consumerName,
  DEAD_LETTER_CONSUMER,
  DEAD_LETTER_STREAM,
  EVENT_STREAM,
  retryConsumerName,
} from './names.js';
import { takeAgain } from './retries.js';
import { Taking, type TakingParts } from './taking.js';

type Parts = Omit<TakingParts, 'js'> & { connection: NatsConnection };

const DEADLINE_MS = 20_000;

/** What listens to the events that a service subscribes to, and to those that it is to try again. */
export function eventListeners(parts: Parts, subscriptions: readonly Subscription[]): Listener[] {
  const { service, connection, logger } = parts;
  const js = jetstream(connection);
  const takings = new Map(
    subscriptions.map((subscription): [string, Taking] => [
      `${subscription.event.service}.${subscription.event.name}`,
      new Taking({ ...parts, js }, subscription),
    ]),
  );
  const listener = (consumer: string, take: Listener['listened']['take']) =>
    new Listener({ stream: EVENT_STREAM, consumer, take }, connection, logger);
  return [
    ...subscriptions.map(({ event }) =>
      listener(consumerName(service, event), async (message) =>
        takings.get(`${event.service}.${event.name}`)?.take(message),
      ),
    ),
    ...(subscriptions.length > 0
      ? [listener(retryConsumerName(service), (message) => takeAgain(message, takings))]
      : []),
  ];
}

/** What listens to the dead letters, on behalf of who keeps them. One that cannot be kept now comes again. */
export function deadLetterListener(parts: Parts, keeper: DeadLetterKeeper): Listener {
  const { connection, logger, work } = parts;
  const listened = {
    stream: DEAD_LETTER_STREAM,
    consumer: DEAD_LETTER_CONSUMER,
    take: async (message: Parameters<Listener['listened']['take']>[0]) => {
      try {
        const letter = deadLetterOf(message);
        await work.run(ownContext(DEADLINE_MS), { worker: 'on' }, (context) =>
          keeper.keep(letter, context),
        );
        message.ack();
      } catch (error) {
        logger.warn({ err: error }, 'a dead letter could not be kept');
        message.nak(DEADLINE_MS);
      }
    },
  };
  return new Listener(listened, connection, logger);
}
