import { randomUUID } from 'node:crypto';
import { reviveProblem } from '@gatehouse/contracts/catalogue';
import {
  Problem,
  TimedOut,
  Unavailable,
  type Call,
  type OutputOf,
  type ProblemData,
  type RequestOf,
} from '@gatehouse/contracts';
import {
  NoRespondersError,
  RequestError,
  TimeoutError,
  type NatsConnection,
} from '@nats-io/transport-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { currentTraceparent, inSpan, SpanKind, type Metrics } from '../../telemetry/index.js';
import { yieldToEventLoop } from '../yield-to-event-loop.js';
import type { CallContext } from '../context.js';
import { decodeReply, headersOf } from '../wire.js';

/** How long a call waits for a replica to subscribe: a restarting service is back within this. */
const NO_RESPONDERS_MS = 3_000;

export interface CallOptions {
  idempotencyKey?: string | undefined;
  ifMatch?: string | undefined;
}

/**
 * Calls other services. Every call ends by the deadline of the request that it is part of.
 * Uses NATS request/reply directly rather than Nest's `ClientProxy`, which has no timeout and subscribes again for each call (ADR 3);
 * the packets are Nest's.
 */
export class RpcClient {
  constructor(
    private readonly connection: NatsConnection,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Calls a service, passing on the actor, the trace and the remaining time.
   * @throws the problem the other service answered with; Unavailable, TimedOut
   */
  async call<C extends Call>(
    context: CallContext,
    contract: C,
    input: RequestOf<C>,
  ): Promise<OutputOf<C>> {
    const output = await this.forward(context, contract, input);
    return contract.output.parse(output) as OutputOf<C>;
  }

  /** Like {@link call}, but returns the output as it travelled, without parsing it by its schema. */
  async forward(
    context: CallContext,
    contract: Call,
    input: unknown,
    options: CallOptions = {},
  ): Promise<unknown> {
    const json = await this.forwardJson(context, contract, input, options);
    return json === undefined ? undefined : JSON.parse(json);
  }

  /** Like {@link forward}, but returns the JSON. */
  async forwardJson(
    context: CallContext,
    contract: Call,
    input: unknown,
    options: CallOptions = {},
  ): Promise<string | undefined> {
    return inSpan(
      `call ${contract.service}.${contract.name}`,
      {
        kind: SpanKind.CLIENT,
        attributes: { 'rpc.system': 'nats', 'rpc.method': contract.subject },
      },
      async () => {
        const done = this.metrics.callsMade.startTimer({ rpc_method: contract.subject });
        try {
          const output = await this.request(context, contract, input, options);
          done({ outcome: 'ok' });
          return output;
        } catch (error) {
          done({ outcome: error instanceof Problem ? error.code : 'internal' });
          throw error;
        }
      },
    );
  }

  private async request(
    context: CallContext,
    contract: Call,
    input: unknown,
    options: CallOptions,
  ): Promise<string | undefined> {
    const id = randomUUID();
    const packet = JSON.stringify({ id, pattern: contract.subject, data: input ?? {} });
    const noRespondersUntil = Math.min(context.deadline, Date.now() + NO_RESPONDERS_MS);
    for (;;) {
      const timeout = context.deadline - Date.now();
      if (timeout <= 0) throw new TimedOut();
      try {
        const message = await this.connection.request(contract.subject, packet, {
          timeout,
          headers: headersOf({
            // An internal call is the service's own; the actor it is made on behalf of is passed along for the audit trail only.
            [contract.access === 'internal' ? 'onBehalfOf' : 'actor']: context.assertion,
            device: JSON.stringify(context.device),
            timeout: String(timeout),
            ...options,
            traceparent: currentTraceparent(),
          }),
        });
        // Replies arrive in bursts, as requests do.
        await yieldToEventLoop();
        return jsonOf(decodeReply(id, message.string()));
      } catch (error) {
        // No replica received the request, so repeating it has no second effect.
        if (hasNoResponders(error)) {
          if (Date.now() + 50 > noRespondersUntil) throw new Unavailable({ retryAfterSeconds: 1 });
          await sleep(50);
        } else {
          throw asProblem(error);
        }
      }
    }
  }
}

function jsonOf(reply: ReturnType<typeof decodeReply>): string | undefined {
  if ('problem' in reply)
    throw reviveProblem(reply.problem.code, reply.problem.data as ProblemData);
  return reply.json;
}

const hasNoResponders = (error: unknown): boolean =>
  error instanceof NoRespondersError || (error instanceof RequestError && error.isNoResponders());

function asProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (
    error instanceof TimeoutError ||
    (error instanceof Error && error.cause instanceof TimeoutError)
  ) {
    return new TimedOut();
  }
  return new Unavailable({ retryAfterSeconds: 1 });
}
