import { jetstream, type JetStreamClient, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { Loop } from '../lifecycle/loop.js';

const AT_ONCE = 16;
const REQUEST_MS = 5_000;
/** Well within the consumer's ack wait, after which NATS redelivers. */
const SIGN_OF_LIFE_MS = 3_000;

/** The durable consumer to listen to, and what to do with each message, which never rejects. */
export interface Listened {
  stream: string;
  consumer: string;
  handle: (message: JsMsg) => Promise<void>;
}

/** Listens for as long as its service runs. Replicas share the work: what one fails to process, another may. */
export class Listener {
  private readonly js: JetStreamClient;
  private readonly loop: Loop;
  private readonly inFlight = new Set<Promise<void>>();

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
    await Promise.allSettled(this.inFlight);
  }

  /** Runs until it is stopped or the stream is gone, in which case it restarts. */
  private async listen(signal: AbortSignal): Promise<number> {
    const consumer = await this.js.consumers.get(this.listened.stream, this.listened.consumer);
    const messages = await consumer.consume({
      max_messages: AT_ONCE,
      // How long NATS holds a pull request, and so how long a lost one goes unnoticed. 30 s by default.
      expires: REQUEST_MS,
      // If the stream is gone, restart rather than wait for it.
      abort_on_missing_resource: true,
    });
    // `stop` may have been called meanwhile, and would not be called again.
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

  /** Extends the ack deadline while working: events of a dead process are redelivered soon, slow ones are not. */
  private async take(message: JsMsg): Promise<void> {
    const signOfLife = setInterval(() => {
      message.working();
    }, SIGN_OF_LIFE_MS);
    try {
      await this.listened.handle(message);
    } finally {
      clearInterval(signOfLife);
    }
  }
}
