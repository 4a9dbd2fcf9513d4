import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  id: string;
  /** Of the request, such as `/hook`. */
  path: string;
  type: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Receives deliveries of webhooks, as a provider's system does. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** The status of its responses. */
  status = 204;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server);
    server.on('request', (request, response) => {
      void text(request).then((body) => {
        const { headers } = request;
        const { type } = JSON.parse(body) as { type: string };
        const id = String(headers['webhook-id']);
        receiver.received.push({ id, path: String(request.url), type, headers, body });
        response.writeHead(receiver.status).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/hook`;
  }

  /** Whether a webhook was delivered something with this text. */
  hasHeard(path: string, text: string): boolean {
    return this.received.some((each) => each.path === path && each.body.includes(text));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Whether one of the signatures of a delivery was made with the secret (Standard Webhooks). */
export function isSignedWith(secret: string, { id, headers, body }: Received): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${id}.${String(headers['webhook-timestamp'])}.${body}`;
  const signature = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(signature);
}
