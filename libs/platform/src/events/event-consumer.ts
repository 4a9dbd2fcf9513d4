import type { Event, ServiceName } from '@gatehouse/contracts';
import type { JetStreamClient, JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import { databaseFault } from '../database/faults.js';
import type { Context } from '../rpc/context.js';
import { originOf } from '../rpc/origin.js';
import { ownContext, type UnitOfWork } from '../database/unit-of-work.js';
import { contextOf, inSpan, SpanKind, type Metrics } from '../telemetry/index.js';
import { receive, type Received } from './envelope.js';
import { RETRY_POLICY, type RetryPolicy } from './retry-policy.js';
import { UnprocessableEvent, type Subscription } from './subscribes.js';
import { markProcessed } from './inbox.js';
import { publishDeadLetter, publishedIn, type Published } from './dead-letter.js';

const DEADLINE_MS = 20_000;

type Parsed = Exclude<Received, { fault: string }>;

const orderOf = ({ envelope }: Parsed): string =>
  `${envelope.organizationid ?? ''} ${envelope.subject}`;

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
  readonly event: Event;
  readonly paceMs: number;
  private readonly action: string;
  private readonly retryPolicy: RetryPolicy;

  constructor(
    private readonly options: EventConsumerOptions,
    private readonly subscription: Subscription,
  ) {
    this.event = subscription.event;
    this.paceMs = subscription.paceMs;
    this.action = `${options.service}.on-${this.event.name}`;
    this.retryPolicy = options.retryPolicy ?? RETRY_POLICY;
  }

  /**
   * Processes several events in one transaction, which costs a fraction of one each. Never rejects.
   * @returns those that have to be processed alone, because one of them failed or was redelivered
   */
  async consumeTogether(messages: readonly JsMsg[]): Promise<readonly JsMsg[]> {
    const parsed = messages.flatMap((message) => {
      const received = receive(this.event, message.subject, message.string());
      return 'fault' in received || message.redelivered ? [] : [{ message, ...received }];
    });
    // Transactions that lock the same rows do so in the same order.
    parsed.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
    const isAlone = new Set(messages);
    try {
      const outcomes = await this.options.work.run(
        ownContext(DEADLINE_MS, { action: this.action }),
        {},
        async (context) => {
          const processed: boolean[] = [];
          for (const received of parsed)
            processed.push(await this.inSpanOf(received, () => this.processIn(context, received)));
          return processed;
        },
      );
      for (const [index, { message }] of parsed.entries()) {
        message.ack();
        this.count(outcomes[index] ? 'processed' : 'duplicate');
        isAlone.delete(message);
      }
    } catch {
      // Each reports its own failure when it is processed alone.
    }
    return [...isAlone];
  }

  private inSpanOf<T>({ envelope }: Parsed, work: () => Promise<T>): Promise<T> {
    const { service, name } = this.event;
    const span = { kind: SpanKind.CONSUMER, parent: contextOf(envelope.traceparent) };
    return inSpan(`process ${service}.${name}`, span, work);
  }

  private count(outcome: string): void {
    this.options.metrics.eventsConsumed.inc({ event: this.event.subject, outcome });
  }

  /** Never rejects. @param published the event as first published, where the message is a retry of it */
  async consume(message: JsMsg, published: Published = publishedIn(message)): Promise<void> {
    const received = receive(this.event, published.subject, published.text);
    if ('fault' in received) {
      this.count(
        await this.deadLetterOrRetry(
          message,
          published,
          `the event cannot be parsed: ${received.fault}`,
        ),
      );
      return;
    }
    // Whether a handler has begun: what fails before that is the database's fault, never the event's.
    const progress = { begun: false };
    try {
      await this.inSpanOf(received, async () => {
        this.count((await this.process(received, progress)) ? 'processed' : 'duplicate');
      });
      message.ack();
    } catch (error) {
      this.count(await this.retry(message, published, error, progress.begun));
    }
  }

  /** @returns false if it was processed before */
  private process(received: Parsed, progress: { begun: boolean }): Promise<boolean> {
    return this.options.work.run(ownContext(DEADLINE_MS, { action: this.action }), {}, (context) =>
      this.processIn(context, received, progress),
    );
  }

  private async processIn(
    within: Context,
    { envelope, data }: Parsed,
    progress: { begun: boolean } = { begun: false },
  ): Promise<boolean> {
    const { event, scope, unordered, handlers } = this.subscription;
    const context = { ...within, cause: { action: this.action, actorId: envelope.actorid } };
    context.transaction.enter(scope(data), originOf(context));
    const arrival = unordered
      ? 'latest'
      : await markProcessed(context.transaction, event.subject, envelope);
    if (arrival === 'duplicate') return false;
    progress.begun = true;
    for (const { handler, each } of handlers)
      if (each || arrival === 'latest') await handler.run(data, context, envelope);
    return true;
  }

  /** @returns what became of the event */
  private async retry(
    message: JsMsg,
    published: Published,
    error: unknown,
    begun: boolean,
  ): Promise<'retried' | 'dead_lettered'> {
    const attempt = message.info.deliveryCount;
    const { subject } = this.event;
    this.options.logger.warn(
      { err: error, event: subject, attempt },
      'an event could not be processed',
    );
    if (error instanceof UnprocessableEvent || (await this.isExhausted(error, attempt, begun)))
      return this.deadLetterOrRetry(
        message,
        published,
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
      .run(ownContext(DEADLINE_MS, { action: this.action }), {}, async ({ transaction }) => {
        await transaction.query('select');
        return true;
      })
      .catch(() => false);
  }

  private async deadLetterOrRetry(
    message: JsMsg,
    published: Published,
    reason: string,
  ): Promise<'retried' | 'dead_lettered'> {
    try {
      const { service, js, logger } = this.options;
      await publishDeadLetter(js, { service, event: this.event, message, published, reason });
      logger.error({ event: published.subject, reason }, 'an event was dead-lettered');
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
}
