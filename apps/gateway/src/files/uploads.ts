import { createHash } from 'node:crypto';
import { BODY_BYTES, InvalidRequest, type Call } from '@gatehouse/contracts';
import { parseInput } from '@gatehouse/platform/rpc';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GuardedCalls } from '../authentication/guarded-calls.js';
import type { KnownRequest } from '../authentication/known-request.js';
import { idempotencyKeyOf, mediaTypeOf, pathOf } from '../http/input.js';
import type { CallAdapter } from '../http/route.js';
import { UPLOADS } from '../injection-tokens.js';
import type { FileBodies } from './file-bodies.js';

type Upload = NonNullable<NonNullable<Call['http']>['upload']>;

const CHUNK_BYTES = 256 * 1024;

/** Accepts a file as the body: reads it whole, and forwards it to the service in chunks. */
@Injectable()
export class Uploads implements CallAdapter {
  constructor(
    @Inject(GuardedCalls) private readonly calls: GuardedCalls,
    @Inject(UPLOADS) private readonly bodies: FileBodies,
  ) {}

  async handle(contract: Call, request: KnownRequest, reply: FastifyReply): Promise<unknown> {
    const { upload, maxBytes = BODY_BYTES } = contract.http ?? {};
    if (!upload) throw new Error(`${contract.subject} takes no file`);
    const path = pathOf(contract, request);
    const common = { ...queryOf(request), ...path };
    const idempotencyKey = idempotencyKeyOf(request);
    await this.calls.forwardNext(request, upload.check, path);
    return this.bodies.within(request, reply, maxBytes, async (bytes) => {
      const input = { ...common, contentType: mediaTypeOf(request), ...measured(bytes) };
      parseInput(contract, input);
      const begun = await this.calls.forwardNext(request, contract, input, { idempotencyKey });
      return this.handOn(request, upload, bytes, begun);
    });
  }

  private async handOn(
    request: KnownRequest,
    { append, finish }: Upload,
    bytes: Buffer,
    begun: unknown,
  ): Promise<unknown> {
    const attachmentId = (begun as { id: string }).id;
    for (let index = 0; index * CHUNK_BYTES < bytes.length; index++) {
      const part = bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
      const bytesOfPart = part.toString('base64');
      await this.calls.forwardNext(request, append, { attachmentId, index, bytes: bytesOfPart });
    }
    return this.calls.forwardNext(request, finish, { attachmentId });
  }
}

/** A file's size and hash. @throws InvalidRequest for an empty one */
function measured(bytes: Buffer): { size: number; sha256: string } {
  if (bytes.length === 0)
    throw new InvalidRequest({ errors: [{ pointer: '', detail: 'is empty' }] });
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Fields that come from the file or the path cannot be query parameters. */
function queryOf({ query, params }: KnownRequest): Record<string, unknown> {
  const fields = query as Record<string, unknown>;
  const known = ['contentType', 'size', 'sha256', ...Object.keys(params as object)];
  const slipped = known.filter((name) => name in fields);
  if (slipped.length === 0) return fields;
  const detail = 'is not a known field';
  throw new InvalidRequest({ errors: slipped.map((name) => ({ pointer: `/${name}`, detail })) });
}
