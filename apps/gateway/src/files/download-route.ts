import { Readable } from 'node:stream';
import type { Call } from '@gatehouse/contracts';
import { Caller } from '@gatehouse/platform/calls';
import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AuthenticationGuard, type KnownRequest } from '../authentication/authentication-guard.js';
import { REQUEST_MS } from '../authentication/callers.js';
import { inputOf } from '../http/input.js';
import { API } from '../http/route-rules.js';

/** What a call says of the file that it stands for. */
const File = z.object({ contentType: z.string(), size: z.number(), name: z.string().nullable() });
const Part = z.object({ bytes: z.base64() });

/** Offers a file, in parts as the client takes them. Nothing in it is ever run, whatever it holds. */
export function downloadRouteFor(contract: Call): Type<object> {
  const { http } = contract;
  if (!http?.download) throw new Error(`${contract.subject} gives no file`);
  const { chunk, chunkBytes } = http.download;

  class DownloadRoute {
    constructor(
      private readonly caller: Caller,
      private readonly authentication: AuthenticationGuard,
    ) {}

    async handle(request: KnownRequest, reply: FastifyReply): Promise<void> {
      const input = inputOf(contract, request);
      const { context } = request;
      const file = File.parse(await this.caller.forward(context, contract, input));
      const partOf = async (index: number): Promise<Buffer> => {
        await this.authentication.requireRights(request);
        const soon = { ...context, deadline: Date.now() + REQUEST_MS };
        const output = await this.caller.forward(soon, chunk, { ...input, index });
        return Buffer.from(Part.parse(output).bytes, 'base64');
      };
      const count = Math.ceil(file.size / chunkBytes);
      // As long as nothing was sent, what goes wrong can still be said.
      const first = await partOf(0);
      const parts = async function* () {
        yield first;
        for (let index = 1; index < count; index++) yield await partOf(index);
      };
      void reply.headers(headersOf(file)).send(Readable.from(parts()));
    }
  }
  const method = Object.getOwnPropertyDescriptor(DownloadRoute.prototype, 'handle');
  if (!method) throw new Error('unreachable: the class has the method');
  Inject(Caller)(DownloadRoute, undefined, 0);
  Inject(AuthenticationGuard)(DownloadRoute, undefined, 1);
  Get(http.path)(DownloadRoute.prototype, 'handle', method);
  Req()(DownloadRoute.prototype, 'handle', 0);
  Res()(DownloadRoute.prototype, 'handle', 1);
  Controller(API)(DownloadRoute);
  return DownloadRoute;
}

const headersOf = ({ contentType, size, name }: z.infer<typeof File>) => ({
  'content-type': contentType,
  'content-length': String(size),
  'content-disposition': `inline${name === null ? '' : `; filename*=UTF-8''${encoded(name)}`}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
});

/** RFC 8187: a few marks that `encodeURIComponent` leaves alone have a meaning there. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
