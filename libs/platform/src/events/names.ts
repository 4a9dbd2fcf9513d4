import type { Event, ServiceName } from '@gatehouse/contracts';

/** The stream that carries every event. */
export const EVENT_STREAM = 'EVENTS';

/** The stream of events that could not be processed, each with the reason. */
export const DEAD_LETTER_STREAM = 'DEAD_LETTERS';

/** The durable consumer of the service that keeps dead letters. */
export const DEAD_LETTER_CONSUMER = 'kept';

/** The durable consumer of one service for one event. Consumer names cannot contain dots. */
export const consumerName = (service: ServiceName, event: Event): string =>
  `${service}_${event.service}_${event.name}`;

/** Where events go that a service could not process. */
export const deadLetterSubject = (service: ServiceName, event: Event): string =>
  `dlq.${service}.${event.service}.${event.name}`;

/** The durable consumer of a service for events to retry. */
export const retryConsumerName = (service: ServiceName): string => `${service}_retries`;

/** Where `keeper`, which stores dead letters, publishes events that a service is to retry. @param event as `service.name`, or `>` for all */
export const retrySubject = (keeper: ServiceName, service: string, event: string): string =>
  `evt.${keeper}.retry.${service}.${event}`;
