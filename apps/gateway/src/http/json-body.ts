import { MalformedRequest } from '@gatehouse/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parse } from 'lossless-json';

const DANGEROUS = /"(?:__proto__|constructor|prototype|\\u)/;

const received = new WeakMap<FastifyRequest, Buffer>();

/** The body of a request as it came, for whoever has to check a signature of its very bytes; empty where there was none. */
export const receivedBodyOf = (request: FastifyRequest): string =>
  received.get(request)?.toString() ?? '';

/**
 * Reads JSON bodies, and nothing else. A key that comes twice is refused, since what checks a request and what acts on it must not see
 * different values (RFC 8259, section 4); so are keys that JavaScript gives a meaning of its own.
 */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    received.set(request, body as Buffer);
    try {
      done(null, parseJson(utf8.decode(body as Buffer)));
    } catch {
      done(new MalformedRequest(), undefined);
    }
  });
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  const value = parse(text, null, {
    parseNumber: Number,
    onDuplicateKey: ({ key }) => {
      throw new SyntaxError(`the key ${key} comes twice`);
    },
  });
  if (DANGEROUS.test(text)) refuseMeaningfulKeys(JSON.parse(text));
  return value;
}

/** `JSON.parse` gives such keys as plain properties, so they can be found. */
function refuseMeaningfulKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype')
      throw new SyntaxError(`the key ${key}`);
    refuseMeaningfulKeys(part);
  }
}
