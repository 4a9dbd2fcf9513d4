import { jetstream, type JetStreamClient, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { Loop } from '../lifecycle/loop.js';

/** How many messages of a consumer a replica has in hand. */
const AT_ONCE = 64;
/** How many messages share a transaction at most, and how many transactions run at a time: while they do, messages gather. */
const MOST_TOGETHER = 32;
const LANES = 2;
/** One that takes longer, since it waits for a lock, keeps others waiting no more. */
const LANE_MS = 1_000;
/** How long NATS holds a request for messages, and how often it sends a heartbeat meanwhile; without one, the request is repeated. */
const REQUEST_MS = 30_000;
const HEARTBEAT_MS = 5_000;
/** Well within the consumer's ack wait, after which NATS redelivers. */
const SIGN_OF_LIFE_MS = 3_000;

/** The durable consumer to listen to, and what to do with its messages. Neither function rejects. */
export interface Listened {
  stream: string;
  consumer: string;
  handle: (message: JsMsg) => Promise<void>;
  /** Handles several messages at once. @returns those that have to be handled alone */
  handleTogether?: (messages: readonly JsMsg[]) => Promise<readonly JsMsg[]>;
  /** How long messages gather after a transaction has started, unless they are many. The first after a pause is handled at once. */
  paceMs?: number;
}

/** Listens for as long as its service runs. Replicas share the work: what one fails to process, another may. */
export class Listener {
  private readonly js: JetStreamClient;
  private readonly loop: Loop;
  private readonly inHand = new Set<JsMsg>();
  private readonly inFlight = new Set<Promise<void>>();
  private gathered: JsMsg[] = [];
  /** Extends the ack deadline while working: events of a dead process are redelivered soon, slow ones are not. */
  private signsOfLife: NodeJS.Timeout | undefined;
  private lanes = 0;
  private begunAt = -Infinity;
  private isStopping = false;
  private paced: NodeJS.Timeout | undefined;

  constructor(
    readonly listened: Listened,
    connection: NatsConnection,
    logger: Logger,
  ) {
    this.js = jetstream(connection);
    this.loop = new Loop({
      round: (signal) => this.listen(signal),
      onFailure: (error) => {
        logger.warn({ err: error, consumer: listened.consumer }, 'listening restarts');
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
    this.isStopping = true;
    if (this.listened.handleTogether) this.proceed(this.listened.handleTogether);
    while (this.inFlight.size > 0) await Promise.allSettled(this.inFlight);
  }

  /** Runs until it is stopped or the stream is gone, in which case it restarts. */
  private async listen(signal: AbortSignal): Promise<number> {
    const consumer = await this.js.consumers.get(this.listened.stream, this.listened.consumer);
    const messages = await consumer.consume({
      max_messages: AT_ONCE,
      expires: REQUEST_MS,
      idle_heartbeat: HEARTBEAT_MS,
      // If the stream is gone, restart rather than wait for it.
      abort_on_missing_resource: true,
    });
    // `stop` may have been called meanwhile, and would not be called again.
    const stop = () => void messages.close();
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    for await (const message of messages) {
      while (this.inHand.size >= AT_ONCE) await Promise.race(this.inFlight);
      this.take(message);
    }
    return 500;
  }

  private take(message: JsMsg): void {
    this.inHand.add(message);
    this.signsOfLife ??= setInterval(() => {
      for (const each of this.inHand) each.working();
    }, SIGN_OF_LIFE_MS);
    if (this.listened.handleTogether) {
      this.gathered.push(message);
      this.proceed(this.listened.handleTogether);
    } else this.track(this.handleAlone(message));
  }

  private proceed(handleTogether: NonNullable<Listened['handleTogether']>): void {
    while (this.gathered.length > 0 && this.lanes < LANES) {
      if (this.isEarly(handleTogether)) return;
      const batch = this.gathered.splice(0, MOST_TOGETHER);
      const release = this.takeLane(() => {
        this.proceed(handleTogether);
      });
      this.track(this.handleBatch(batch, handleTogether).finally(release));
    }
  }

  /** Whether to let more messages gather first; goes on by itself when it is time. */
  private isEarly(handleTogether: NonNullable<Listened['handleTogether']>): boolean {
    const early = this.begunAt + (this.listened.paceMs ?? 0) - performance.now();
    if (early > 0 && this.gathered.length < MOST_TOGETHER && !this.isStopping) {
      this.paced ??= setTimeout(() => {
        this.paced = undefined;
        this.proceed(handleTogether);
      }, early);
      return true;
    }
    clearTimeout(this.paced);
    this.paced = undefined;
    this.begunAt = performance.now();
    return false;
  }

  private takeLane(released: () => void): () => void {
    this.lanes++;
    const release = () => {
      clearTimeout(late);
      if (isReleased) return;
      isReleased = true;
      this.lanes--;
      released();
    };
    let isReleased = false;
    const late = setTimeout(release, LANE_MS);
    return release;
  }

  private async handleBatch(
    batch: readonly JsMsg[],
    handleTogether: NonNullable<Listened['handleTogether']>,
  ): Promise<void> {
    const alone = new Set(batch.length > 1 ? await handleTogether(batch) : batch);
    this.putDown(batch.filter((message) => !alone.has(message)));
    await Promise.all([...alone].map((message) => this.handleAlone(message)));
  }

  private async handleAlone(message: JsMsg): Promise<void> {
    await this.listened.handle(message);
    this.putDown([message]);
  }

  private putDown(messages: readonly JsMsg[]): void {
    for (const message of messages) this.inHand.delete(message);
    if (this.inHand.size > 0) return;
    clearInterval(this.signsOfLife);
    this.signsOfLife = undefined;
  }

  private track(work: Promise<void>): void {
    this.inFlight.add(work);
    void work.finally(() => this.inFlight.delete(work));
  }
}
