import { ServerNats } from '@nestjs/microservices';
import type { Msg, NatsConnection } from '@nats-io/transport-node';

const DRAIN_MS = 10_000;

/**
 * Nest's NATS transport with three differences: it uses the process's existing connection; malformed packets get a reply instead of none;
 * and closing it finishes the requests in flight.
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
    const handled = isPacket(message)
      ? super.handleMessage(channel, message)
      : Promise.resolve(
          void message.respond(
            JSON.stringify({ response: { problem: { code: 'malformed-request', data: {} } } }),
          ),
        );
    this.inFlight.add(handled);
    try {
      await handled;
    } finally {
      this.inFlight.delete(handled);
    }
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

function isPacket(message: Msg): boolean {
  try {
    const packet = message.json<{ id?: unknown } | null>();
    return typeof packet?.id === 'string';
  } catch {
    return false;
  }
}
