import {
  connect,
  usernamePasswordAuthenticator,
  type ConnectionOptions,
  type NatsConnection,
} from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { withTimeout } from '../with-timeout.js';

/** A server that has not replied for this long is gone. */
const REACHABLE_MS = 1_000;

/**
 * Connects to NATS, and reconnects for as long as the process lives. Permissions depend on the URL's user; replies arrive under an inbox
 * prefix of its own, so that no service can read another's.
 * @param url read for each reconnection, since the password may have been rotated
 */
export async function connectToNats(
  url: string | (() => string),
  name: string,
  logger: Logger,
): Promise<NatsConnection> {
  const current = () => new URL(typeof url === 'string' ? url : url());
  const { username } = current();
  const connection = await connect({
    // The other servers of a cluster are learned from the first one reached.
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
    // Otherwise each request makes an error, with its stack, in case it fails.
    noAsyncTraces: true,
    pingInterval: 2_000,
    maxPingOut: 2,
    ignoreAuthErrorAbort: true,
  });
  void watch(connection, logger);
  return connection;
}

/** The server's address, and whether TLS is required: with `tls://`, nothing is sent to a server that does not encrypt. */
export const natsServerAt = ({
  host,
  protocol,
}: URL): Pick<ConnectionOptions, 'servers' | 'tls'> => ({
  servers: host,
  ...(protocol === 'tls:' ? { tls: {} } : {}),
});

/**
 * The first step of a shutdown. Draining waits for the server, so without one it would wait forever, and replies could not be sent
 * anyway.
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
