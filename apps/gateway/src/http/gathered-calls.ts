import type { Call } from '@gatehouse/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GuardedCalls } from '../authentication/guarded-calls.js';
import type { KnownRequest } from '../authentication/known-request.js';
import { tagged } from './conditional.js';
import { inputOf } from './input.js';
import { JSON_TYPE } from './json-calls.js';
import type { CallAdapter } from './route.js';

type Part = Record<string, object>;

/** Reads that several services handle, each for its own part. */
@Injectable()
export class GatheredCalls implements CallAdapter {
  constructor(@Inject(GuardedCalls) private readonly calls: GuardedCalls) {}

  async handle(contract: Call, request: KnownRequest, reply: FastifyReply): Promise<unknown> {
    const input = inputOf(contract, request);
    const parts = await Promise.all(
      (contract.http?.parts ?? []).map((part) => this.calls.forward(request, part, input)),
    );
    const gathered: Part = {};
    for (const [field, value] of parts.flatMap((part) => Object.entries(part as Part)))
      gathered[field] = { ...gathered[field], ...value };
    void reply.type(JSON_TYPE);
    return tagged(request, reply, JSON.stringify(contract.output.parse(gathered)));
  }
}
