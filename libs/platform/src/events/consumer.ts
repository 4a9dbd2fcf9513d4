import { CloudEvent, type ServiceName } from '@gatehouse/contracts';
import { jetstream, type JetStreamClient, type JsMsg } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { ownContext, type UnitOfWork } from '../answers/unit-of-work.js';
import { Loop } from '../loop.js';
import { contextOf, inSpan, SpanKind, type Metrics } from '../telemetry/index.js';
import type { Hearing, Reaction } from './hear.js';
import { takeIn } from './inbox.js';
import { consumerName, deadLetterSubject, EVENT_STREAM } from './names.js';

/** How often an event may fail before it goes to the dead letters, and how long it waits in between. */
export interface Patience {
  deliveries: number;
  /** @param attempt counts from 1 */
  waitMs(attempt: number): number;
}

/** The waits add up to about 40 s: longer than a fault that mends itself takes. */
export const PATIENCE: Patience = {
  deliveries: 10,
  waitMs: (attempt) => Math.min(10_000, 100 * 2 ** attempt),
};

const AT_ONCE = 16;
const REQUEST_MS = 5_000;
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
    private readonly patience = PATIENCE,
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
    const messages = await consumer.consume({
      max_messages: AT_ONCE,
      // How long NATS holds a request for events; and so how long one that it lost stays unnoticed. By default half a minute.
      expires: REQUEST_MS,
      // Where the stream is gone we start over, instead of waiting for it.
      abort_on_missing_resource: true,
    });
    // A stop may have come while we asked: then nobody would tell us again.
    const stop = () => void messages.close();
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
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
    // Whether it came as far as the use case: what fails before is the fault of the database, never of the event.
    let begun = false;
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
              begun = true;
              await this.reaction.run(data.data, context);
              return true;
            },
          );
          count(taken ? 'taken' : 'known');
        },
      );
      message.ack();
    } catch (error) {
      count(await this.retry(message, error, begun));
    }
  }

  /** @returns what became of the event */
  private async retry(message: JsMsg, error: unknown, begun: boolean): Promise<'retried' | 'dead'> {
    const attempt = message.info.deliveryCount;
    const reason = error instanceof Error ? error.message : String(error);
    this.logger.warn(
      { err: error, event: this.hearing.event.subject, attempt },
      'an event could not be taken',
    );
    try {
      if (begun && attempt >= this.patience.deliveries && (await this.databaseAnswers())) {
        await this.bury(message, reason);
        return 'dead';
      }
    } catch {
      // It could not be buried, so it comes again.
    }
    message.nak(this.patience.waitMs(attempt));
    return 'retried';
  }

  /** A database that goes away in the middle fails every event, and none is at fault. */
  private databaseAnswers(): Promise<boolean> {
    return this.work
      .run(ownContext(DEADLINE_MS), {}, () => Promise.resolve(true))
      .catch(() => false);
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
