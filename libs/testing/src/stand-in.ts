import {
  Problem,
  type Call,
  type InputOf,
  type OutputOf,
  type ServiceName,
} from '@gatehouse/contracts';
import type { Subscription } from '@nats-io/transport-node';
import type { TestPlatform } from './platform.js';

/** What was asked of a stand-in. */
export interface Asked {
  contract: Call;
  input: unknown;
  /** The actor assertion that came with it. */
  assertion: string | undefined;
}

/** Responds to calls in place of a service, and records them. */
export interface StandIn {
  readonly asked: Asked[];
  /** From now on handles a call like this. A problem that is thrown is the response; `silence` leaves the caller waiting. */
  handle<C extends Call>(
    contract: C,
    run: (input: InputOf<C>) => OutputOf<C> | Promise<OutputOf<C>>,
  ): void;
  /** Afterwards there is no responder. */
  leave(contract: Call): Promise<void>;
}

/** What a stand-in gives where it is not to respond at all. */
export const silence = (): Promise<never> => new Promise(() => undefined);

/** Takes the place of a service on NATS, as the user of that service. */
export async function standInFor(platform: TestPlatform, service: ServiceName): Promise<StandIn> {
  const connection = await platform.connect(service);
  const subscriptions = new Map<Call, Subscription>();
  const runs = new Map<Call, (input: never) => unknown>();
  const asked: Asked[] = [];
  return {
    asked,
    leave: async (contract) => {
      subscriptions.get(contract)?.unsubscribe();
      subscriptions.delete(contract);
      // Until NATS knows, it would still deliver calls to us, and they would never be answered.
      await connection.flush();
    },
    handle: (contract, run) => {
      runs.set(contract, run);
      if (subscriptions.has(contract)) return;
      const subscription = connection.subscribe(contract.subject, {
        queue: service,
        callback: (_error, message) => {
          const { id, data } = message.json<{ id: string; data: unknown }>();
          const assertion = message.headers?.get('gatehouse-actor');
          asked.push({
            contract,
            input: data,
            assertion: assertion === '' ? undefined : assertion,
          });
          const input = contract.input.parse(data) as never;
          const work = async () => contract.output.encode(await runs.get(contract)?.(input));
          void outcome(work).then((response) =>
            message.respond(JSON.stringify({ id, response, isDisposed: true })),
          );
        },
      });
      subscriptions.set(contract, subscription);
    },
  };
}

async function outcome(work: () => Promise<unknown>): Promise<object> {
  try {
    return { output: await work() };
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, data: error.data } };
    return { problem: { code: 'internal', data: {} } };
  }
}
