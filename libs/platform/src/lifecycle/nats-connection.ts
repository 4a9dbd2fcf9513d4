import {
  connect,
  usernamePasswordAuthenticator,
  type ConnectionOptions,
  type NatsConnection,
} from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { withTimeout } from '../with-timeout.js';

/** A server that has not answered for so long is away. */
const REACHABLE_MS = 1_000;

/**
 * Connects to NATS for as long as the process lives. The user of the URL decides what it may do; its replies arrive under a prefix
 * of its own, so that no service can read another's.
 * @param url asked anew at each reconnection, since the password may have been changed by then
 */
export async function connectToNats(
  url: string | (() => string),
  name: string,
  logger: Logger,
): Promise<NatsConnection> {
  const current = () => new URL(typeof url === 'string' ? url : url());
  const { username } = current();
  const connection = await connect({
    // Of a cluster, the others are learned from the one that is reached first.
    ...natsServerAt(current()),
    ...(username
      ? {
          authenticator: usernamePasswordAuthenticator(decodeURIComponent(username), () =>
            decodeURIComponent(current().password),
          ),
        }
      : {}),
    name: `gatehouse-${name}`,
    inboxPrefix: inboxPrefix(name),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 250,
    waitOnFirstConnect: true,
    pingInterval: 2_000,
    maxPingOut: 2,
    ignoreAuthErrorAbort: true,
  });
  void watch(connection, logger);
  return connection;
}

/** Where to connect, and whether only by TLS: with `tls://` nothing is sent to a server that does not encrypt. */
export const natsServerAt = ({
  host,
  protocol,
}: URL): Pick<ConnectionOptions, 'servers' | 'tls'> => ({
  servers: host,
  ...(protocol === 'tls:' ? { tls: {} } : {}),
});

/**
 * The first step of a stop. Draining waits for the server's word, so without the server it would wait for ever; and nobody could be
 * told of what is still in hand.
 */
export async function closeUnlessReachable(connection: NatsConnection): Promise<void> {
  try {
    await withTimeout(connection.flush(), REACHABLE_MS);
  } catch {
    await connection.close();
  }
}

export const inboxPrefix = (service: string): string => `_INBOX_${service}`;

async function watch(connection: NatsConnection, logger: Logger): Promise<void> {
  for await (const status of connection.status()) {
    if (status.type === 'ping') continue;
    logger.info(
      { status: status.type, error: status.type === 'error' ? status.error.message : undefined },
      'nats',
    );
  }
}
