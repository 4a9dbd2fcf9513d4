import { connect, type NatsConnection } from '@nats-io/transport-node';
import { natsServerAt } from '../lifecycle/nats-connection.js';

/** Connects as the NATS user `admin`, for as long as one command takes. */
export function connectAsAdmin(adminUrl: string): Promise<NatsConnection> {
  const url = new URL(adminUrl);
  const { username, password } = url;
  return connect({
    ...natsServerAt(url),
    ...(username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : {}),
    timeout: 5_000,
  });
}
