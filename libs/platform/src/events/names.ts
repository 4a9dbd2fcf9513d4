import type { Event, ServiceName } from '@gatehouse/contracts';

/** The stream that carries every event. */
export const EVENT_STREAM = 'EVENTS';

/** The stream of events that a consumer could not take, each with the reason. */
export const DEAD_LETTER_STREAM = 'DEAD_LETTERS';

/** The durable consumer by which the service that keeps the dead letters takes them in. */
export const DEAD_LETTER_CONSUMER = 'kept';

/** The durable consumer by which one service hears one event. Consumer names may not contain dots. */
export const consumerName = (service: ServiceName, event: Event): string =>
  `${service}_${event.service}_${event.name}`;

/** Where an event goes that a service could not take. */
export const deadLetterSubject = (service: ServiceName, event: Event): string =>
  `dlq.${service}.${event.service}.${event.name}`;

/** The durable consumer by which a service hears what it is to try again. */
export const retryConsumerName = (service: ServiceName): string => `${service}_retries`;

/** Where a service is told to try an event again, of those that `keeper` keeps. @param event as `service.name`, or `>` for all */
export const retrySubject = (keeper: ServiceName, service: string, event: string): string =>
  `evt.${keeper}.retry.${service}.${event}`;
