import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** Hangs up, instead. */
  hangUp?: boolean;
}

/** An HTTP server that responds with what a test says, and remembers what it received. */
export class StubServer {
  readonly received: Received[] = [];
  respond: (request: Received) => Reply | Promise<Reply> = () => ({});
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = '', url: path = '', headers } = request;
        const received = { method, path, headers, body: Buffer.concat(chunks).toString() };
        this.received.push(received);
        void Promise.resolve(this.respond(received)).then((reply) => {
          if (reply.hangUp) return request.socket.destroy();
          const { status = 200, body } = reply;
          const type = status < 400 ? 'application/json' : 'application/problem+json';
          response.writeHead(status, { 'content-type': type, ...reply.headers });
          return response.end(typeof body === 'string' ? body : JSON.stringify(body));
        });
      });
    });
  }

  static async start(): Promise<StubServer> {
    const stub = new StubServer();
    stub.server.listen(0, '127.0.0.1');
    await once(stub.server, 'listening');
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Responds with one after the other; the last one from then on. */
  respondInTurn(...replies: Reply[]): void {
    this.respond = () => replies[Math.min(this.received.length, replies.length) - 1] ?? {};
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

export const problem = (
  status: number,
  code: string,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers,
  body: {
    type: `/problems/${code}`,
    code,
    title: code,
    status,
    detail: `It is ${code}.`,
    traceId: '1',
  },
});
