import type { Call } from '@gatehouse/contracts';
import { LOGGER, type Logger } from '@gatehouse/platform/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GuardedCalls } from '../authentication/guarded-calls.js';
import type { KnownRequest } from '../authentication/known-request.js';
import { inputOf } from '../http/input.js';
import type { CallAdapter } from '../http/route.js';
import { sendNdjson, wantsNdjson } from './ndjson.js';
import { pagesOf } from './pages.js';

/**
 * Responds with a page of a list, or with all of it as NDJSON. Pages are fetched as they are sent, so nothing is buffered, and the
 * response ends when the rights behind it are revoked.
 */
@Injectable()
export class NdjsonLists implements CallAdapter {
  constructor(
    @Inject(GuardedCalls) private readonly calls: GuardedCalls,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async handle(contract: Call, request: KnownRequest, reply: FastifyReply): Promise<unknown> {
    const input = inputOf(contract, request);
    const pageAt = (place: object) =>
      this.calls.forwardNext(request, contract, { ...input, ...place });
    return wantsNdjson(request) ? sendNdjson(reply, pagesOf(pageAt), this.logger) : pageAt({});
  }
}
