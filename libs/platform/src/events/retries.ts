import type { ServiceName } from '@gatehouse/contracts';
import type { JsMsg } from '@nats-io/jetstream';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Context } from '../calls/context.js';
import type { DeadLetter } from './dead-letter.js';
import { retrySubject } from './names.js';
import type { Taking } from './taking.js';

const Again = z.object({ subject: z.string(), text: z.string() });

/**
 * Has a service try an event again that it could not take: that service alone, and in the transaction of whoever wants it. Should
 * it fail once more, it comes back as the same dead letter.
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
      JSON.stringify({ subject, text } satisfies z.infer<typeof Again>),
    ],
  );
}

/** Hands what is to be tried again to whoever takes that event. @param takings by `service.name` */
export async function takeAgain(
  message: JsMsg,
  takings: ReadonlyMap<string, Taking>,
): Promise<void> {
  const event = message.subject.split('.').slice(4).join('.');
  const again = Again.safeParse(JSON.parse(message.string()));
  const taking = takings.get(event);
  if (taking && again.success) await taking.take(message, again.data);
  // The service has been changed since, and does not hear this any more.
  else message.term();
}
