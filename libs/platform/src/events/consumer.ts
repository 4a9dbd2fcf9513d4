import { CloudEvent, type ServiceName } from '@gatehouse/contracts';
import { jetstream, type JetStreamClient, type JsMsg } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { ownContext, type UnitOfWork } from '../calls/unit-of-work.js';
import { Loop } from '../loop.js';
import { contextOf, inSpan, SpanKind, type Metrics } from '../telemetry/index.js';
import type { Hearing, Reaction } from './hear.js';
import { takeIn } from './inbox.js';
import { consumerName, deadLetterSubject, EVENT_STREAM } from './names.js';

/** An event that fails this often goes to the dead letters; the waits between add up to about a minute. */
const MAX_DELIVERIES = 10;
const AT_ONCE = 16;
const DEADLINE_MS = 20_000;

/** Hears one event for one service. Replicas share the work; what one cannot take, another may. */
export class EventConsumer {
  private readonly js: JetStreamClient;
  private readonly loop: Loop;
  private readonly inFlight = new Set<Promise<void>>();

  constructor(
    private readonly service: ServiceName,
    private readonly hearing: Hearing,
    private readonly reaction: Reaction<Hearing['event']>,
    private readonly work: UnitOfWork,
    connection: NatsConnection,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {
    this.js = jetstream(connection);
    this.loop = new Loop({
      round: (signal) => this.listen(signal),
      onFailure: (error) => {
        logger.warn({ err: error, event: hearing.event.subject }, 'listening starts over');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    await Promise.allSettled(this.inFlight);
  }

  /** Goes on until it is stopped, or the stream is gone: then it starts over. */
  private async listen(signal: AbortSignal): Promise<number> {
    const name = consumerName(this.service, this.hearing.event);
    const consumer = await this.js.consumers.get(EVENT_STREAM, name);
    const messages = await consumer.consume({ max_messages: AT_ONCE });
    signal.addEventListener('abort', () => void messages.close(), { once: true });
    for await (const message of messages) {
      while (this.inFlight.size >= AT_ONCE) await Promise.race(this.inFlight);
      const work = this.take(message);
      this.inFlight.add(work);
      void work.finally(() => this.inFlight.delete(work));
    }
    return 500;
  }

  private async take(message: JsMsg): Promise<void> {
    const { event } = this.hearing;
    const count = (outcome: string) => {
      this.metrics.eventsTaken.inc({ event: event.subject, outcome });
    };
    try {
      const envelope = parse(message);
      const data = envelope && event.data.safeParse(envelope.data);
      if (!data?.success) {
        await this.bury(message, 'the event cannot be read');
        count('dead');
        return;
      }
      const parent = contextOf(envelope?.traceparent);
      await inSpan(
        `take ${event.service}.${event.name}`,
        { kind: SpanKind.CONSUMER, parent },
        async () => {
          const taken = await this.work.run(
            ownContext(DEADLINE_MS),
            this.hearing.scope(data.data),
            async (context) => {
              if (!envelope || !(await takeIn(context.transaction, event.subject, envelope)))
                return false;
              await this.reaction.run(data.data, context);
              return true;
            },
          );
          count(taken ? 'taken' : 'known');
        },
      );
      message.ack();
    } catch (error) {
      await this.retry(message, error, count);
    }
  }

  private async retry(
    message: JsMsg,
    error: unknown,
    count: (outcome: string) => void,
  ): Promise<void> {
    const attempt = message.info.deliveryCount;
    const reason = error instanceof Error ? error.message : String(error);
    this.logger.warn(
      { err: error, event: this.hearing.event.subject, attempt },
      'an event could not be taken',
    );
    if (attempt < MAX_DELIVERIES) {
      message.nak(Math.min(10_000, 100 * 2 ** attempt));
      count('retried');
    } else {
      await this.bury(message, reason).catch(() => {
        message.nak(10_000);
      });
      count('dead');
    }
  }

  private async bury(message: JsMsg, reason: string): Promise<void> {
    const reasons = headers();
    reasons.set('gatehouse-reason', reason.replaceAll(/[\r\n]+/g, ' ').slice(0, 500));
    reasons.set('gatehouse-subject', message.subject);
    await this.js.publish(deadLetterSubject(this.service, this.hearing.event), message.data, {
      headers: reasons,
      msgID: `${consumerName(this.service, this.hearing.event)}:${String(message.seq)}`,
    });
    message.term(reason);
    this.logger.error({ event: message.subject, reason }, 'an event went to the dead letters');
  }
}

function parse(message: JsMsg): CloudEvent | undefined {
  try {
    const envelope = CloudEvent.safeParse(message.json());
    return envelope.success ? envelope.data : undefined;
  } catch {
    return undefined;
  }
}
