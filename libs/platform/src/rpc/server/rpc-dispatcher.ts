import {
  InternalProblem,
  isReadOnly,
  NotSignedIn,
  Problem,
  TimedOut,
  Unavailable,
  type Actor,
  type Call,
  type ServiceActor,
  type UserId,
} from '@gatehouse/contracts';
import type { NatsContext } from '@nestjs/microservices';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Database } from '../../database/database.js';
import { databaseFault } from '../../database/faults.js';
import { scopeOf } from '../../database/scope.js';
import { contextOf, inSpan, SpanKind, type Metrics } from '../../telemetry/index.js';
import type { ActorAssertionVerifier } from '../actor-assertion.js';
import type { RpcHandler } from './handles.js';
import { authorize } from '../authorization.js';
import { actorIdOf, type CallContext, type Context } from '../context.js';
import { IdempotentRequest, runOnce } from './idempotency.js';
import type { CurrentState } from './current-state.js';
import type { UnitOfWork } from '../../database/unit-of-work.js';
import { markCursor, openCursor } from '../cursor.js';
import { Bulkhead } from '../bulkhead.js';
import { yieldToEventLoop } from '../yield-to-event-loop.js';
import { parseInput } from '../validation.js';
import { HEADER, type Reply } from '../wire.js';

const DEFAULT_TIMEOUT_MS = 5_000;
/** More would only queue for database connections until their callers have given up. */
const MOST_AT_ONCE = 200;
const Device = z.object({ address: z.string(), userAgent: z.string() });

/** Handles every call to a service: authenticates the actor, authorizes, validates, runs the use case, and turns the outcome into a reply. */
export class RpcDispatcher {
  private readonly room = new Bulkhead(MOST_AT_ONCE, 0, 1);

  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly state: CurrentState,
    private readonly verifier: ActorAssertionVerifier,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
  ) {}

  async dispatch(handler: RpcHandler, data: unknown, nats: NatsContext): Promise<Reply> {
    const { contract } = handler;
    const headers = nats.getHeaders() as { get(name: string): string } | undefined;
    const header = (name: string): string | undefined => optional(headers?.get(name));
    const span = { kind: SpanKind.SERVER, parent: contextOf(header(HEADER.traceparent)) };
    const deadline = Date.now() + timeoutIn(header(HEADER.timeout));
    // The caller's deadline does not move while this waits.
    await yieldToEventLoop();
    return inSpan(`handle ${contract.service}.${contract.name}`, span, async () => {
      const done = this.metrics.callsHandled.startTimer({ rpc_method: contract.subject });
      try {
        const output = await this.room.within(async () => {
          const context = this.contextFrom(contract, header, deadline);
          authorize(contract, context.actor);
          const input = parseInput(contract, data);
          const key = header(HEADER.idempotencyKey);
          const precondition = this.state.precondition(contract, input, header(HEADER.ifMatch));
          const known = { ...context, precondition };
          const opened = openCursor(contract, input, context.actor);
          const given = await this.run(handler, opened, known, key);
          return markCursor(contract, input, context.actor, given);
        });
        done({ outcome: 'ok' });
        return { output };
      } catch (error) {
        const problem = this.problemOf(contract, error);
        done({ outcome: problem.code });
        return { problem: { code: problem.code, data: problem.data } };
      }
    });
  }

  private contextFrom(
    { service, name }: Call,
    header: (name: string) => string | undefined,
    deadline: number,
  ): CallContext {
    const assertion = header(HEADER.actor);
    const device = Device.safeParse(JSON.parse(header(HEADER.device) ?? '{}'));
    return {
      actor: this.actorFrom(assertion),
      assertion,
      device: device.success ? device.data : { address: '', userAgent: '' },
      cause: { action: `${service}.${name}`, actorId: this.onBehalfOf(header(HEADER.onBehalfOf)) },
      deadline,
    };
  }

  /** Without an assertion a service calls on its own, which only internal calls accept. */
  private actorFrom(assertion: string | undefined): Actor | ServiceActor {
    if (assertion === undefined) return { kind: 'service' };
    const actor = this.verifier.verify(assertion);
    if (!actor) throw new NotSignedIn();
    return actor;
  }

  /** The member for whom another service makes an internal call. Grants nothing; it is only recorded. */
  private onBehalfOf(assertion: string | undefined): UserId | null {
    const actor = assertion === undefined ? undefined : this.verifier.verify(assertion);
    return actor ? actorIdOf(actor) : null;
  }

  private async run(
    handler: RpcHandler,
    input: Record<string, unknown>,
    context: CallContext,
    idempotencyKey: string | undefined,
  ): Promise<unknown> {
    const { contract, useCase, mode, options } = handler;
    const key = contract.http?.method === 'POST' ? idempotencyKey : undefined;
    const request =
      key === undefined ? undefined : new IdempotentRequest(contract, context, key, input);
    const known = { ...context, idempotencyKey: key };
    // For calls that are done again only the key is kept, so that it is not used for anything else.
    if (request && contract.replay === 'rerun')
      await this.database.transaction({}, (tx) => request.claim(tx, 0));
    const isDoneAgain = contract.replay === 'rerun' || contract.replay === 'idempotent';
    const keeping = isDoneAgain ? undefined : request;
    if (mode === 'steps') {
      const work = () => outputOf(handler, input, known as Context);
      return keeping ? runOnce(this.database, keeping, context.deadline, work) : work();
    }
    const prepared = await useCase.prepare?.(input, context);
    const scope = options.scope ? options.scope(input) : scopeOf(context.actor);
    const work = async (within: Context) => {
      const claim = keeping ? await keeping.claim(within.transaction, 0) : 'mine';
      if (typeof claim === 'object') return claim.response;
      const encoded = await outputOf(handler, input, within, prepared);
      keeping?.store(within.transaction, encoded);
      return encoded;
    };
    return this.work.run(known, scope, work, { readOnly: isReadOnly(contract) });
  }

  private problemOf(contract: Call, error: unknown): Problem {
    if (error instanceof Problem) return error;
    const fault = databaseFault(error);
    if (fault === 'timeout') return new TimedOut();
    if (fault) {
      this.logger.warn({ err: error, call: contract.subject }, 'the database is unavailable');
      return new Unavailable({ retryAfterSeconds: 2 });
    }
    this.logger.error({ err: error, call: contract.subject }, 'a call failed');
    return new InternalProblem();
  }
}

/** @throws Error if the use case did not check its precondition, which rolls its transaction back */
async function outputOf(
  { contract, useCase }: RpcHandler,
  input: Record<string, unknown>,
  context: Context,
  prepared?: unknown,
): Promise<unknown> {
  const output = await useCase.run(input, context, prepared);
  if (context.precondition?.isChecked === false)
    throw new Error(`${contract.subject} does not call requireUnchanged`);
  return contract.output.encode(output);
}

/** NATS returns an empty string for a missing header. */
const optional = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function timeoutIn(header: string | undefined): number {
  const timeout = Number(header ?? DEFAULT_TIMEOUT_MS);
  return Number.isFinite(timeout) ? timeout : DEFAULT_TIMEOUT_MS;
}
