import type { ServiceName } from '@gatehouse/contracts';
import type { JsMsg } from '@nats-io/jetstream';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Context } from '../rpc/context.js';
import type { DeadLetter } from './dead-letter.js';
import { retrySubject } from './names.js';
import type { EventConsumer } from './event-consumer.js';

const RetriedEvent = z.object({ subject: z.string(), text: z.string() });

/**
 * Has one service retry an event that it could not process, from within the caller's transaction. If it fails again, it comes back as
 * the same dead letter.
 */
export async function recordRetry(
  { transaction }: Pick<Context, 'transaction'>,
  keeper: ServiceName,
  letterId: string,
  { consumer, event, subject, text }: Pick<DeadLetter, 'consumer' | 'event' | 'subject' | 'text'>,
): Promise<void> {
  await transaction.query(
    'insert into outbox (id, subject, aggregate_id, event) values ($1, $2, $3, $4)',
    [
      uuidv7(),
      retrySubject(keeper, consumer, event),
      letterId,
      JSON.stringify({ subject, text } satisfies z.infer<typeof RetriedEvent>),
    ],
  );
}

/** Passes an event that is to be retried to its consumer. @param consumers by `service.name` */
export async function consumeRetry(
  message: JsMsg,
  consumers: ReadonlyMap<string, EventConsumer>,
): Promise<void> {
  const event = message.subject.split('.').slice(4).join('.');
  const retried = RetriedEvent.safeParse(JSON.parse(message.string()));
  const consumer = consumers.get(event);
  if (consumer && retried.success) await consumer.consume(message, retried.data);
  // The service no longer subscribes to this event.
  else message.term();
}
