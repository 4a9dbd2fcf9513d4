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
  gateway?: string;
}

/** Sends it and reads the answer; rejects when the connection breaks before there is one. */
export function sendRaw(wish: RawRequest): Promise<Response> {
  const { method = 'GET', path, headers = [], body, gateway = stack.urls[0] } = wish;
  const { hostname, port } = new URL(gateway);
  const names = headers.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  const all = [
    ...headers,
    ...(names.includes('host') ? [] : ['Host', `${hostname}:${port}`]),
    ...(body === undefined ? [] : ['Content-Length', String(Buffer.byteLength(body))]),
  ];
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { hostname, port, method, path, headers: all, agent: false },
      (incoming) => {
        const type = incoming.headers['content-type'];
        text(incoming).then((content) => {
          resolve(
            new Response(content, {
              status: incoming.statusCode ?? 0,
              headers: type === undefined ? {} : { 'content-type': type },
            }),
          );
        }, reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
