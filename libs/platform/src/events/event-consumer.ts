import type { ServiceName } from '@gatehouse/contracts';
import type { JetStreamClient, JsMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { databaseFault } from '../database/faults.js';
import { ownContext, type UnitOfWork } from '../database/unit-of-work.js';
import { contextOf, inSpan, SpanKind, type Metrics } from '../telemetry/index.js';
import { receive, type Received } from './envelope.js';
import { UnprocessableEvent, type Subscription } from './subscribes.js';
import { markProcessed } from './inbox.js';
import { DEAD_LETTER_HEADERS } from './dead-letter.js';
import { consumerName, deadLetterSubject } from './names.js';

/** How often an event may fail before it is dead-lettered, and how long to wait in between. */
export interface RetryPolicy {
  deliveries: number;
  /** @param attempt counts from 1 */
  waitMs(attempt: number): number;
}

/** The waits add up to about 40 s, longer than a transient fault lasts. */
export const RETRY_POLICY: RetryPolicy = {
  deliveries: 10,
  waitMs: (attempt) => Math.min(10_000, 100 * 2 ** attempt),
};

const DEADLINE_MS = 20_000;

/** An event as it was first published. */
export interface Origin {
  subject: string;
  text: string;
}

const originOf = (message: JsMsg): Origin => ({
  subject: message.subject,
  text: message.string(),
});

export interface EventConsumerOptions {
  service: ServiceName;
  work: UnitOfWork;
  js: JetStreamClient;
  metrics: Metrics;
  logger: Logger;
  retryPolicy?: RetryPolicy;
}

/** Processes one kind of event for one service: each event once, retried while the database is at fault, dead-lettered when the event is. */
export class EventConsumer {
  private readonly retryPolicy: RetryPolicy;

  constructor(
    private readonly options: EventConsumerOptions,
    private readonly subscription: Subscription,
  ) {
    this.retryPolicy = options.retryPolicy ?? RETRY_POLICY;
  }

  /** Never rejects. @param origin the event as first published, where the message is a retry of it */
  async consume(message: JsMsg, origin: Origin = originOf(message)): Promise<void> {
    const { event } = this.subscription;
    const received = receive(event, origin.subject, origin.text);
    const count = (outcome: string) => {
      this.options.metrics.eventsConsumed.inc({ event: event.subject, outcome });
    };
    if ('fault' in received) {
      count(
        await this.deadLetterOrRetry(
          message,
          origin,
          `the event cannot be parsed: ${received.fault}`,
        ),
      );
      return;
    }
    // Whether a handler has begun: what fails before that is the database's fault, never the event's.
    const progress = { begun: false };
    try {
      const span = { kind: SpanKind.CONSUMER, parent: contextOf(received.envelope.traceparent) };
      await inSpan(`process ${event.service}.${event.name}`, span, async () => {
        count((await this.process(received, progress)) ? 'processed' : 'duplicate');
      });
      message.ack();
    } catch (error) {
      count(await this.retry(message, origin, error, progress.begun));
    }
  }

  /** @returns false if it was processed before */
  private process(
    { envelope, data }: Exclude<Received, { fault: string }>,
    progress: { begun: boolean },
  ): Promise<boolean> {
    const { event, scope, each, handlers } = this.subscription;
    const action = `${this.options.service}.on-${event.name}`;
    const cause = { action, actorId: envelope.actorid };
    return this.options.work.run(ownContext(DEADLINE_MS, cause), scope(data), async (context) => {
      if (!each && !(await markProcessed(context.transaction, event.subject, envelope)))
        return false;
      progress.begun = true;
      for (const handler of handlers) await handler.run(data, context, envelope);
      return true;
    });
  }

  /** @returns what became of the event */
  private async retry(
    message: JsMsg,
    origin: Origin,
    error: unknown,
    begun: boolean,
  ): Promise<'retried' | 'dead_lettered'> {
    const attempt = message.info.deliveryCount;
    const { subject } = this.subscription.event;
    this.options.logger.warn(
      { err: error, event: subject, attempt },
      'an event could not be processed',
    );
    if (error instanceof UnprocessableEvent || (await this.isExhausted(error, attempt, begun)))
      return this.deadLetterOrRetry(
        message,
        origin,
        error instanceof Error ? error.message : String(error),
      );
    message.nak(this.retryPolicy.waitMs(attempt));
    return 'retried';
  }

  /** An unavailable database fails every event, whichever it is: such an event is retried for as long as it takes. */
  private async isExhausted(error: unknown, attempt: number, begun: boolean): Promise<boolean> {
    const fault = databaseFault(error);
    if (!begun || attempt < this.retryPolicy.deliveries || (fault && fault !== 'timeout'))
      return false;
    return this.options.work
      .run(ownContext(DEADLINE_MS), {}, () => Promise.resolve(true))
      .catch(() => false);
  }

  private async deadLetterOrRetry(
    message: JsMsg,
    origin: Origin,
    reason: string,
  ): Promise<'retried' | 'dead_lettered'> {
    try {
      await this.deadLetter(message, origin, reason);
      return 'dead_lettered';
    } catch (error) {
      // Redelivered, so that it is not lost.
      this.options.logger.warn(
        { err: error, event: message.subject },
        'an event could not be dead-lettered',
      );
      message.nak(this.retryPolicy.waitMs(message.info.deliveryCount));
      return 'retried';
    }
  }

  private async deadLetter(
    message: JsMsg,
    { subject, text }: Origin,
    reason: string,
  ): Promise<void> {
    const { service, js, logger } = this.options;
    const told = headers();
    told.set(DEAD_LETTER_HEADERS.reason, reason.replaceAll(/[\r\n]+/g, ' ').slice(0, 500));
    told.set(DEAD_LETTER_HEADERS.subject, subject);
    told.set(DEAD_LETTER_HEADERS.attempts, String(message.info.deliveryCount));
    await js.publish(deadLetterSubject(service, this.subscription.event), text, {
      headers: told,
      msgID: `${consumerName(service, this.subscription.event)}:${String(message.seq)}`,
    });
    // Without the reason: a server of NATS 2.9 does not understand a term that says why, and brings the event back for ever.
    message.term();
    logger.error({ event: subject, reason }, 'an event was dead-lettered');
  }
}
