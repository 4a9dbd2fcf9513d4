import type { Call, Event } from '@gatehouse/contracts';
import type { topology } from '@gatehouse/contracts/topology';
import { z } from 'zod';
import type { Schema } from './misfits.js';

/** A call as others know it. */
export interface CallShape {
  /** `GET /customers`; null where only services make it. */
  route: string | null;
  input: Schema;
  /** A body that is no part of the input: one that is signed, or a row of a file. */
  body?: Schema;
  output: Schema;
  /** Whether another service reads the answer; the gateway passes answers on as they are. */
  isRead: boolean;
}

/** All that one version of a service knows of the others, and clients of the gateway: by subject. */
export interface ContractShape {
  calls: Record<string, CallShape>;
  events: Record<string, Schema>;
}

/** What the contracts are made of; of an earlier build they are given as they were then. */
export interface Contracts {
  allCalls: readonly Call[];
  allEvents: readonly Event[];
  topology: typeof topology;
}

export function shapeOf({ allCalls, allEvents, topology }: Contracts): ContractShape {
  const read = new Set(
    Object.entries(topology)
      .filter(([service]) => service !== 'gateway')
      .flatMap(([, { calls }]) => calls.map(({ subject }) => subject)),
  );
  return {
    calls: Object.fromEntries(
      allCalls.map((call) => [call.subject, callShape(call, read.has(call.subject))]),
    ),
    events: Object.fromEntries(allEvents.map(({ subject, data }) => [subject, schemaOf(data)])),
  };
}

function callShape({ http, input, output }: Call, isRead: boolean): CallShape {
  const body = http?.signedBody ?? http?.csv;
  return {
    route: http ? `${http.method} ${http.path}` : null,
    input: schemaOf(input),
    ...(body ? { body: schemaOf(body) } : {}),
    output: schemaOf(output),
    isRead,
  };
}

/** As it travels. */
function schemaOf(schema: z.ZodType): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
