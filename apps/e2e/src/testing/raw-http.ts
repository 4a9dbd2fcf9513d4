import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { stack } from './stack.js';

/** A request with headers and bodies that `fetch` would not send. */
export interface RawRequest {
  method?: string;
  path: string;
  /** Alternating names and values. */
  headers?: string[];
  body?: string | Uint8Array;
  /**
   * Whether to announce the body's length but not send it: the server responds at once to a length
   * that it rejects, and would otherwise close the connection while the body is being written.
   */
  withholdBody?: boolean;
  gateway?: string;
}

/** Sends a request; rejects if the connection closes without a response. */
export function sendRaw(options: RawRequest): Promise<Response> {
  const { method = 'GET', path, headers = [], body, gateway = stack.urls[0] } = options;
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
    const target = { hostname, port, method, path, headers: all, agent: false };
    const outgoing = request(target, (incoming) => {
      const type = incoming.headers['content-type'];
      text(incoming).then((content) => {
        const status = incoming.statusCode ?? 0;
        resolve(new Response(content, { status, headers: type ? { 'content-type': type } : {} }));
        outgoing.destroy();
      }, reject);
    });
    outgoing.on('error', reject);
    if (options.withholdBody === true) outgoing.flushHeaders();
    else outgoing.end(body);
  });
}
