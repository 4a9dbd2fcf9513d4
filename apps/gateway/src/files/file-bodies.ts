import { Readable } from 'node:stream';
import { RequestTooLarge, UnsupportedMediaType, type Call } from '@gatehouse/contracts';
import { memberOf } from '@gatehouse/platform/rpc';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { KnownRequest } from '../authentication/known-request.js';
import { keepPace, type Pace } from '../http/body-clock.js';
import type { FileBulkhead } from './file-bulkhead.js';

/** Passes file bodies to their routes unread: each is read when there is a free place for it. */
export function passFileBodies(server: FastifyInstance, calls: readonly Call[]): void {
  const types = new Set(calls.flatMap((call) => call.http?.upload?.types ?? []));
  server.addContentTypeParser([...types], (_request, file, done) => {
    done(null, file);
  });
}

/** Reads uploaded files, limited in number and required to keep a pace. */
export class FileBodies {
  constructor(
    private readonly places: FileBulkhead,
    private readonly pace: Pace,
  ) {}

  /**
   * Reads a request's file, and holds its place until the work on it is done.
   * @throws UnsupportedMediaType, RequestTooLarge, Unavailable
   */
  async within<T>(
    request: KnownRequest,
    reply: FastifyReply,
    maxBytes: number,
    work: (bytes: Buffer) => Promise<T>,
  ): Promise<T> {
    const { body } = request;
    if (!(body instanceof Readable)) throw new UnsupportedMediaType();
    return this.places.within(memberOf(request.context), async () => {
      keepPace(request, reply, this.pace);
      return work(await read(body, maxBytes));
    });
  }
}

async function read(body: Readable, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  // Stopping must not close the connection: a response is still to be sent.
  for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) throw new RequestTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
