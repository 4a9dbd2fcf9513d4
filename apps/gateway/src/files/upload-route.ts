import { createHash } from 'node:crypto';
import { BODY_BYTES, InvalidRequest, type Call } from '@gatehouse/contracts';
import { Caller, parseInput } from '@gatehouse/platform/calls';
import { Controller, HttpCode, Inject, Post, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuthenticationGuard, type KnownRequest } from '../authentication/authentication-guard.js';
import { REQUEST_MS } from '../authentication/callers.js';
import { idempotencyKeyOf, pathOf } from '../http/input.js';
import { API } from '../http/route-rules.js';
import { UPLOADS } from '../tokens.js';
import { typeOf, type FileBodies } from './file-body.js';

type Upload = NonNullable<NonNullable<Call['http']>['upload']>;

const CHUNK_BYTES = 256 * 1024;

/** Offers a call that takes a file: it is read, and handed to the service in parts. */
export function uploadRouteFor(contract: Call): Type<object> {
  const { http } = contract;
  if (!http?.upload) throw new Error(`${contract.subject} takes no file`);
  const { upload, maxBytes = BODY_BYTES } = http;

  class UploadRoute {
    constructor(
      private readonly caller: Caller,
      private readonly authentication: AuthenticationGuard,
      private readonly uploads: FileBodies,
    ) {}

    async handle(request: KnownRequest, reply: FastifyReply): Promise<unknown> {
      const path = pathOf(contract, request);
      const common = { ...queryOf(request), ...path };
      const idempotencyKey = idempotencyKeyOf(request);
      await this.caller.forward(soon(request), upload.check, path);
      return this.uploads.within(request, reply, maxBytes, async (bytes) => {
        const input = { ...common, contentType: typeOf(request), ...measured(bytes) };
        parseInput(contract, input);
        await this.authentication.requireRights(request);
        const options = { idempotencyKey };
        const begun = await this.caller.forward(soon(request), contract, input, options);
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
        const input = { attachmentId, index, bytes: part.toString('base64') };
        await this.caller.forward(soon(request), append, input);
      }
      const output = await this.caller.forward(soon(request), finish, { attachmentId });
      await this.authentication.requireRights(request);
      return output;
    }
  }
  const method = Object.getOwnPropertyDescriptor(UploadRoute.prototype, 'handle');
  if (!method) throw new Error('unreachable: the class has the method');
  Inject(Caller)(UploadRoute, undefined, 0);
  Inject(AuthenticationGuard)(UploadRoute, undefined, 1);
  Inject(UPLOADS)(UploadRoute, undefined, 2);
  Post(http.path)(UploadRoute.prototype, 'handle', method);
  HttpCode(http.status ?? 200)(UploadRoute.prototype, 'handle', method);
  Req()(UploadRoute.prototype, 'handle', 0);
  Res({ passthrough: true })(UploadRoute.prototype, 'handle', 1);
  Controller(API)(UploadRoute);
  return UploadRoute;
}

/** By what a file is known again. @throws InvalidRequest for an empty one */
function measured(bytes: Buffer): { size: number; sha256: string } {
  if (bytes.length === 0)
    throw new InvalidRequest({ errors: [{ pointer: '', detail: 'is empty' }] });
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Each part has as long as any other request. */
const soon = ({ context }: KnownRequest) => ({ ...context, deadline: Date.now() + REQUEST_MS });

/** What the gateway finds out of the file, or the path says, cannot be said beside it. */
function queryOf({ query, params }: KnownRequest): Record<string, unknown> {
  const fields = query as Record<string, unknown>;
  const known = ['contentType', 'size', 'sha256', ...Object.keys(params as object)];
  const slipped = known.filter((name) => name in fields);
  if (slipped.length === 0) return fields;
  const detail = 'is not a field of this call';
  throw new InvalidRequest({ errors: slipped.map((name) => ({ pointer: `/${name}`, detail })) });
}
