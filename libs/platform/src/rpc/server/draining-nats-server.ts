import { NatsContext, ServerNats } from '@nestjs/microservices';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { encodeReply, type Reply } from '../wire.js';

const DRAIN_MS = 10_000;

/**
 * Nest's NATS transport with four differences: it uses the process's existing connection; handlers return promises, and no observables are
 * made of them; malformed packets get a reply instead of none; and closing it finishes the requests in flight.
 */
export class DrainingNatsServer extends ServerNats {
  private readonly inFlight = new Set<Promise<unknown>>();

  constructor(
    private readonly connection: NatsConnection,
    queue: string,
  ) {
    super({ queue });
  }

  override createNatsClient(): Promise<NatsConnection> {
    return Promise.resolve(this.connection);
  }

  /** The connection's owner watches its status. */
  override handleStatusUpdates(): Promise<void> {
    return Promise.resolve();
  }

  override async handleMessage(channel: string, message: Msg): Promise<void> {
    const handled = this.reply(channel, message);
    this.inFlight.add(handled);
    try {
      await handled;
    } finally {
      this.inFlight.delete(handled);
    }
  }

  private async reply(channel: string, message: Msg): Promise<void> {
    const packet = packetIn(message);
    const response = packet
      ? await this.handlerOf(channel)(packet.data, new NatsContext([channel, message.headers]))
      : MALFORMED;
    message.respond(encodeReply(packet?.id ?? '', response));
  }

  private handlerOf(channel: string): (data: unknown, context: NatsContext) => Promise<Reply> {
    // Nest's own lookup first parses each subject as JSON, which throws.
    const handler = this.messageHandlers.get(channel);
    if (!handler) throw new Error(`${channel} has no handler`);
    return handler as unknown as (data: unknown, context: NatsContext) => Promise<Reply>;
  }

  override async close(): Promise<void> {
    // Draining unsubscribes, and still delivers what the server has sent already.
    if (!this.connection.isClosed()) {
      await Promise.all(
        this.subscriptionsOf().map((subscription) => subscription.drain().catch(() => undefined)),
      );
    }
    const limit = Date.now() + DRAIN_MS;
    while (this.inFlight.size > 0 && Date.now() < limit) {
      await Promise.race([
        Promise.allSettled(this.inFlight),
        new Promise((done) => setTimeout(done, 100)),
      ]);
    }
  }

  private subscriptionsOf(): { drain(): Promise<void> }[] {
    return (this as unknown as { subscriptions: { drain(): Promise<void> }[] }).subscriptions;
  }
}

const MALFORMED: Reply = { problem: { code: 'malformed-request', data: {} } };

function packetIn(message: Msg): { id: string; data: unknown } | undefined {
  try {
    const packet = message.json<{ id?: unknown; data?: unknown } | null>();
    return typeof packet?.id === 'string' ? { id: packet.id, data: packet.data } : undefined;
  } catch {
    return undefined;
  }
}
