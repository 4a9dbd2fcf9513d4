import { BODY_BYTES, InvalidRequest, type Call } from '@gatehouse/contracts';
import { Caller, parseInput, Room } from '@gatehouse/platform/calls';
import { Controller, HttpCode, Inject, Post, Req, type Type } from '@nestjs/common';
import { AuthenticationGuard, type KnownRequest } from '../authentication/authentication-guard.js';
import { REQUEST_MS } from '../authentication/callers.js';
import { idempotencyKeyOf, pathOf } from '../http/input.js';
import { API } from '../http/route-rules.js';
import { readFile, typeOf, type SentFile } from './file-body.js';

/** A file is held in memory until all of it is handed on, so only so many are at once. */
const room = new Room(6, 50, 5);

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
    ) {}

    async handle(request: KnownRequest): Promise<unknown> {
      const common = { ...queryOf(request), ...pathOf(contract, request) };
      const idempotencyKey = idempotencyKeyOf(request);
      try {
        return await room.within(async () => {
          const file = await readFile(request, maxBytes);
          const { size, sha256 } = file;
          const input = { ...common, contentType: typeOf(request), size, sha256 };
          parseInput(contract, input);
          await this.authentication.requireRights(request);
          const options = { idempotencyKey };
          const begun = await this.caller.forward(soon(request), contract, input, options);
          return await this.handOn(request, upload, file, begun);
        });
      } finally {
        // What is left of a file that was given up would stand in the way of the connection's next request.
        request.raw.resume();
      }
    }

    private async handOn(
      request: KnownRequest,
      { append, finish }: Upload,
      { bytes }: SentFile,
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
  Post(http.path)(UploadRoute.prototype, 'handle', method);
  HttpCode(http.status ?? 200)(UploadRoute.prototype, 'handle', method);
  Req()(UploadRoute.prototype, 'handle', 0);
  Controller(API)(UploadRoute);
  return UploadRoute;
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
