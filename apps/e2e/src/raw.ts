import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { stack } from './stack.js';

/** A request as it goes over the wire, with what `fetch` would not send. */
export interface RawRequest {
  method?: string;
  path: string;
  /** Names and values in turn, as they are to be sent. */
  headers?: string[];
  body?: string | Uint8Array;
  /**
   * Whether to say how long the body is and then hold it back: whoever refuses it for its length
   * answers at once, and would else close the connection on a body that is still being written.
   */
  withholdBody?: boolean;
  gateway?: string;
}

/** Sends it and reads the answer; rejects when the connection breaks before there is one. */
export function sendRaw(wish: RawRequest): Promise<Response> {
  const { method = 'GET', path, headers = [], body, gateway = stack.urls[0] } = wish;
  const { hostname, port } = new URL(gateway);
  const names = headers.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const says = (name: string): boolean => names.includes(name);
  const measured = body !== undefined && !says('transfer-encoding');
  const all = [
    ...headers,
    ...(says('host') ? [] : ['Host', `${hostname}:${port}`]),
    ...(measured ? ['Content-Length', String(Buffer.byteLength(body))] : []),
  ];
  return new Promise((resolve, reject) => {
    const options = { hostname, port, method, path, headers: all, agent: false };
    const outgoing = request(options, (incoming) => {
      const type = incoming.headers['content-type'];
      text(incoming).then((content) => {
        const status = incoming.statusCode ?? 0;
        resolve(new Response(content, { status, headers: type ? { 'content-type': type } : {} }));
        outgoing.destroy();
      }, reject);
    });
    outgoing.on('error', reject);
    if (wish.withholdBody === true) outgoing.flushHeaders();
    else outgoing.end(body);
  });
}
