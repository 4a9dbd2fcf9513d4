import type { Event, ServiceName } from '@gatehouse/contracts';

/** The stream that carries every event. */
export const EVENT_STREAM = 'EVENTS';

/** The stream of events that a consumer could not take, each with the reason. */
export const DEAD_LETTER_STREAM = 'DEAD_LETTERS';

/** The durable consumer by which one service hears one event. Consumer names may not contain dots. */
export const consumerName = (service: ServiceName, event: Event): string =>
  `${service}_${event.service}_${event.name}`;

/** Where an event goes that a service could not take. */
export const deadLetterSubject = (service: ServiceName, event: Event): string =>
  `dlq.${service}.${event.service}.${event.name}`;
