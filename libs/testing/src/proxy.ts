import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy on the way to a server, which can drop what it receives. */
export interface TestProxy {
  /** The URL of the server, by way of this proxy. */
  readonly url: string;
  /** From now on nothing goes through in either direction, and no connection is closed: a cut network. */
  cut(): void;
  /** Ends the connections of before, and forwards those that come. */
  mend(): void;
  stop(): Promise<void>;
}

/** Starts a proxy to the server of a URL. */
export async function startProxy(url: string): Promise<TestProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((incoming) => {
    const outgoing = connect(Number(target.port), target.hostname);
    const ends = [incoming, outgoing] as const;
    for (const [from, to] of [ends, ends.toReversed() as [Socket, Socket]]) {
      sockets.add(from);
      from.on('data', (data) => {
        if (!isCut) to.write(data);
      });
      // A cut network does not even deliver that a peer has closed the connection.
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        if (!isCut) to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${String(port)}` }).href,
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
      hangUp();
    },
    stop: async () => {
      hangUp();
      server.close();
      await once(server, 'close');
    },
  };
}
