import type { ServiceName } from '@gatehouse/contracts';
import type { JetStreamClient, JsMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { databaseFault } from '../database/faults.js';
import { ownContext, type UnitOfWork } from '../answers/unit-of-work.js';
import { contextOf, inSpan, SpanKind, type Metrics } from '../telemetry/index.js';
import { receive, type Received } from './envelope.js';
import { UnprocessableEvent, type Subscription } from './subscribes.js';
import { takeIn } from './inbox.js';
import { LETTER } from './dead-letter.js';
import { consumerName, deadLetterSubject } from './names.js';

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

const DEADLINE_MS = 20_000;

/** An event as it was published first. */
export interface Origin {
  subject: string;
  text: string;
}

const originOf = (message: JsMsg): Origin => ({
  subject: message.subject,
  text: message.string(),
});

/** With what a service takes events in. */
export interface TakingParts {
  service: ServiceName;
  work: UnitOfWork;
  js: JetStreamClient;
  metrics: Metrics;
  logger: Logger;
  patience?: Patience;
}

/** Takes in one kind of event for one service: once each, as long as it takes, and what cannot be taken goes to the dead letters. */
export class Taking {
  private readonly patience: Patience;

  constructor(
    private readonly parts: TakingParts,
    private readonly subscription: Subscription,
  ) {
    this.patience = parts.patience ?? PATIENCE;
  }

  /** Never rejects. @param origin the event, where the message only holds it */
  async take(message: JsMsg, origin: Origin = originOf(message)): Promise<void> {
    const { event } = this.subscription;
    const received = receive(event, origin.subject, origin.text);
    const count = (outcome: string) => {
      this.parts.metrics.eventsTaken.inc({ event: event.subject, outcome });
    };
    if ('fault' in received) {
      count(await this.buryOrRetry(message, origin, `the event cannot be read: ${received.fault}`));
      return;
    }
    // Whether it came as far as the use case: what fails before is the fault of the database, never of the event.
    const progress = { begun: false };
    try {
      const span = { kind: SpanKind.CONSUMER, parent: contextOf(received.envelope.traceparent) };
      await inSpan(`take ${event.service}.${event.name}`, span, async () => {
        count((await this.react(received, progress)) ? 'taken' : 'known');
      });
      message.ack();
    } catch (error) {
      count(await this.retry(message, origin, error, progress.begun));
    }
  }

  /** @returns false where it was taken before */
  private react(
    { envelope, data }: Exclude<Received, { fault: string }>,
    progress: { begun: boolean },
  ): Promise<boolean> {
    const { event, scope, each, handlers } = this.subscription;
    const action = `${this.parts.service}.on-${event.name}`;
    const cause = { action, actorId: envelope.actorid };
    return this.parts.work.run(ownContext(DEADLINE_MS, cause), scope(data), async (context) => {
      if (!each && !(await takeIn(context.transaction, event.subject, envelope))) return false;
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
  ): Promise<'retried' | 'dead'> {
    const attempt = message.info.deliveryCount;
    const { subject } = this.subscription.event;
    this.parts.logger.warn({ err: error, event: subject, attempt }, 'an event could not be taken');
    if (error instanceof UnprocessableEvent || (await this.isExhausted(error, attempt, begun)))
      return this.buryOrRetry(
        message,
        origin,
        error instanceof Error ? error.message : String(error),
      );
    message.nak(this.patience.waitMs(attempt));
    return 'retried';
  }

  /** A database that cannot do it fails every event, and none is at fault: such an event is tried for as long as it takes. */
  private async isExhausted(error: unknown, attempt: number, begun: boolean): Promise<boolean> {
    const fault = databaseFault(error);
    if (!begun || attempt < this.patience.deliveries || (fault && fault !== 'timeout'))
      return false;
    return this.parts.work
      .run(ownContext(DEADLINE_MS), {}, () => Promise.resolve(true))
      .catch(() => false);
  }

  private async buryOrRetry(
    message: JsMsg,
    origin: Origin,
    reason: string,
  ): Promise<'retried' | 'dead'> {
    try {
      await this.bury(message, origin, reason);
      return 'dead';
    } catch (error) {
      // It could not be buried, so it comes again.
      this.parts.logger.warn(
        { err: error, event: message.subject },
        'an event could not be buried',
      );
      message.nak(this.patience.waitMs(message.info.deliveryCount));
      return 'retried';
    }
  }

  private async bury(message: JsMsg, { subject, text }: Origin, reason: string): Promise<void> {
    const { service, js, logger } = this.parts;
    const told = headers();
    told.set(LETTER.reason, reason.replaceAll(/[\r\n]+/g, ' ').slice(0, 500));
    told.set(LETTER.subject, subject);
    told.set(LETTER.attempts, String(message.info.deliveryCount));
    await js.publish(deadLetterSubject(service, this.subscription.event), text, {
      headers: told,
      msgID: `${consumerName(service, this.subscription.event)}:${String(message.seq)}`,
    });
    // Without the reason: a server of NATS 2.9 does not understand a term that says why, and brings the event back for ever.
    message.term();
    logger.error({ event: subject, reason }, 'an event went to the dead letters');
  }
}
