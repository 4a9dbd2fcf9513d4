import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  InvalidRequest,
  RequestTooLarge,
  TimedOut,
  UnsupportedMediaType,
  type Call,
} from '@gatehouse/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How long somebody may take to send a file. */
const SENDING_MS = 60_000;

/** Lets files through to the routes that take them, unread: each is read when there is room for it. */
export function passFileBodies(server: FastifyInstance, calls: readonly Call[]): void {
  const types = new Set(calls.flatMap((call) => call.http?.upload?.types ?? []));
  server.addContentTypeParser([...types], (_request, file, done) => {
    done(null, file);
  });
}

/** The media type of a body, without its parameters. */
export const typeOf = ({ headers }: FastifyRequest): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** A file that was read, and by what it is known again. */
export interface SentFile {
  bytes: Buffer;
  size: number;
  sha256: string;
}

/**
 * Reads the file of a request.
 * @throws UnsupportedMediaType where the body is another, RequestTooLarge, TimedOut; InvalidRequest for an empty one
 */
export async function readFile({ body }: FastifyRequest, maxBytes: number): Promise<SentFile> {
  if (!(body instanceof Readable)) throw new UnsupportedMediaType();
  const parts: Buffer[] = [];
  let size = 0;
  const hash = createHash('sha256');
  const late = setTimeout(() => body.destroy(new TimedOut()), SENDING_MS);
  try {
    // Leaving off must not cut the connection: there is still an answer to be sent.
    for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > maxBytes) throw new RequestTooLarge();
      hash.update(part);
      parts.push(part);
    }
  } finally {
    clearTimeout(late);
  }
  if (size === 0) throw new InvalidRequest({ errors: [{ pointer: '', detail: 'is empty' }] });
  return { bytes: Buffer.concat(parts), size, sha256: hash.digest('hex') };
}
