import { Readable } from 'node:stream';
import type { Call } from '@gatehouse/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { GuardedCalls } from '../authentication/guarded-calls.js';
import type { KnownRequest } from '../authentication/known-request.js';
import { inputOf } from '../http/input.js';
import type { CallAdapter } from '../http/route.js';

/** A file's metadata, which the call returns. */
const File = z.object({ contentType: z.string(), size: z.number(), name: z.string().nullable() });
const Part = z.object({ bytes: z.base64() });

/** Responds with a file, in chunks as fast as the client reads. Its headers keep browsers from executing anything in it. */
@Injectable()
export class Downloads implements CallAdapter {
  constructor(@Inject(GuardedCalls) private readonly calls: GuardedCalls) {}

  async handle(contract: Call, request: KnownRequest, reply: FastifyReply): Promise<Readable> {
    const download = contract.http?.download;
    if (!download) throw new Error(`${contract.subject} gives no file`);
    const { chunk, chunkBytes } = download;
    const input = inputOf(contract, request);
    const file = File.parse(await this.calls.forward(request, contract, input));
    const partOf = async (index: number): Promise<Buffer> => {
      const output = await this.calls.forwardNext(request, chunk, { ...input, index });
      return Buffer.from(Part.parse(output).bytes, 'base64');
    };
    const count = Math.ceil(file.size / chunkBytes);
    // Before anything is sent, errors can still be reported.
    const first = await partOf(0);
    const parts = async function* () {
      yield first;
      for (let index = 1; index < count; index++) yield await partOf(index);
    };
    void reply.headers(headersOf(file));
    return Readable.from(parts());
  }
}

const headersOf = ({ contentType, size, name }: z.infer<typeof File>) => ({
  'content-type': contentType,
  'content-length': String(size),
  'content-disposition': `inline${name === null ? '' : `; filename*=UTF-8''${encoded(name)}`}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
});

/** RFC 8187: some characters that `encodeURIComponent` leaves alone are reserved there. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
