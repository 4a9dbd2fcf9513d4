import { MalformedRequest, RequestTooLarge } from '@gatehouse/contracts';
import { CLOUD_EVENT_TYPES } from '@gatehouse/contracts/notifications';
import { Bulkhead } from '@gatehouse/platform/rpc';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Deeper than any body of the API; excessive nesting is expensive to process. */
const DEEPEST = 32;
/** More than any list in a body of the API may have. */
const MOST_ITEMS = 2_000;

/** Bodies that take milliseconds to parse are parsed one at a time, yielding in between. */
const LARGE_BYTES = 8 * 1024;
const LARGE_EVERY_MS = 10;
const MOST_LARGE_WAITING = 100;
const TIMEOUT_MS = 2_000;

const STRING = /"(?:[^"\\]|\\.)*"/gs;
const MEANINGFUL = new Set(['__proto__', 'constructor', 'prototype']);

const received = new WeakMap<FastifyRequest, Buffer>();

/** The raw body of a request, to verify a signature over its bytes; empty if there was none. */
export const receivedBodyOf = (request: FastifyRequest): string =>
  received.get(request)?.toString() ?? '';

/**
 * Parses JSON bodies, and nothing else. Duplicate keys are rejected, since two parsers could see different values (RFC 8259, section 4); so
 * are keys with a special meaning in JavaScript.
 */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const large = new Bulkhead(1, MOST_LARGE_WAITING);
  const types = ['application/json', ...CLOUD_EVENT_TYPES];
  server.addContentTypeParser(types, { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = body as Buffer;
    received.set(request, bytes);
    const read = (): void => {
      try {
        done(null, parseJson(utf8.decode(bytes)));
      } catch (error) {
        done(error instanceof RequestTooLarge ? error : new MalformedRequest(), undefined);
      }
    };
    if (bytes.length < LARGE_BYTES) {
      read();
      return;
    }
    large.acquire(TIMEOUT_MS).then((leave) => {
      setTimeout(leave, LARGE_EVERY_MS);
      read();
    }, done);
  });
}

/** @throws SyntaxError, RequestTooLarge */
export function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  const value: unknown = JSON.parse(text);
  // `JSON.parse` keeps the last of duplicate keys: then fewer remain than were written.
  if (keysIn(value) !== keysWritten(text)) throw new SyntaxError('a key comes twice');
  return value;
}

/** Outside strings, JSON has a colon after each key and nowhere else. */
function keysWritten(text: string): number {
  let count = 0;
  const bare = text.replace(STRING, '');
  for (let at = bare.indexOf(':'); at >= 0; at = bare.indexOf(':', at + 1)) count++;
  return count;
}

/** `JSON.parse` returns special keys as plain properties, so they can be found. */
function keysIn(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === DEEPEST) throw new SyntaxError('is nested too deeply');
  if (Array.isArray(value)) {
    if (value.length > MOST_ITEMS) throw new RequestTooLarge();
    return value.reduce<number>((sum, item) => sum + keysIn(item, depth + 1), 0);
  }
  let count = 0;
  for (const [key, part] of Object.entries(value)) {
    if (MEANINGFUL.has(key)) throw new SyntaxError(`the key ${key}`);
    count += 1 + keysIn(part, depth + 1);
  }
  return count;
}
