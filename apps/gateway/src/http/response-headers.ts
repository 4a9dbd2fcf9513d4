import { Stream } from 'node:stream';
import type { FastifyInstance } from 'fastify';

/** Default headers of every response: not to be cached, framed, executed or sniffed. */
export const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Adds the default headers to every response, and skips generating the body of a HEAD. */
export function addResponseHeaders(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, payload, done) => {
    for (const [name, value] of Object.entries(HEADERS))
      if (!reply.hasHeader(name)) void reply.header(name, value);
    if (request.method === 'HEAD' && payload instanceof Stream.Readable) {
      payload.destroy();
      done(null, Stream.Readable.from([]));
      return;
    }
    done(null, payload);
  });
}
