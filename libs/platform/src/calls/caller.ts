import { randomUUID } from 'node:crypto';
import { revive } from '@gatehouse/contracts/catalogue';
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
import { currentTraceparent, inSpan, SpanKind, type Metrics } from '../telemetry/index.js';
import { turn } from './turn.js';
import type { CallContext } from './context.js';
import { headersOf, type Reply } from './wire.js';

/** How long a call waits for somebody to be there: a service that restarts is back within this. */
const NOBODY_THERE_MS = 3_000;

interface CallOptions {
  idempotencyKey?: string | undefined;
  ifMatch?: string | undefined;
}

/**
 * Makes calls to other services. Every call ends by the deadline of the request that it is part of.
 * Talks to NATS's own request/reply and not to Nest's `ClientProxy`, which has no timeout and subscribes anew for each call
 * (decision 3); the packets are Nest's.
 */
export class Caller {
  constructor(
    private readonly connection: NatsConnection,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Calls, passing on the actor, the trace and the rest of the time.
   * @throws whatever problem the other service met; Unavailable, TimedOut
   */
  async call<C extends Call>(
    context: CallContext,
    contract: C,
    input: RequestOf<C>,
  ): Promise<OutputOf<C>> {
    const output = await this.forward(context, contract, input);
    return contract.output.parse(output) as OutputOf<C>;
  }

  /** The same, but with the output as it travelled. */
  async forward(
    context: CallContext,
    contract: Call,
    input: unknown,
    options: CallOptions = {},
  ): Promise<unknown> {
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
  ): Promise<unknown> {
    const packet = JSON.stringify({
      id: randomUUID(),
      pattern: contract.subject,
      data: input ?? {},
    });
    const nobodyUntil = Math.min(context.deadline, Date.now() + NOBODY_THERE_MS);
    for (;;) {
      const timeout = context.deadline - Date.now();
      if (timeout <= 0) throw new TimedOut();
      try {
        const message = await this.connection.request(contract.subject, packet, {
          timeout,
          headers: headersOf({
            // An internal call is the service's own; on whose behalf it is goes along for the record alone.
            [contract.access === 'internal' ? 'behalf' : 'actor']: context.statement,
            device: JSON.stringify(context.device),
            timeout: String(timeout),
            ...options,
            traceparent: currentTraceparent(),
          }),
        });
        // Answers arrive in heaps, as requests do.
        await turn();
        return outputOf(message.json<{ response: Reply }>().response);
      } catch (error) {
        // Nobody took the request, so it can be repeated without a second effect: a replica is on its way.
        if (isNobodyThere(error)) {
          if (Date.now() + 50 > nobodyUntil) throw new Unavailable({ retryAfterSeconds: 1 });
          await sleep(50);
        } else {
          throw asProblem(error);
        }
      }
    }
  }
}

function outputOf(reply: Reply): unknown {
  if ('problem' in reply) throw revive(reply.problem.code, reply.problem.data as ProblemData);
  return reply.output;
}

const isNobodyThere = (error: unknown): boolean =>
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
