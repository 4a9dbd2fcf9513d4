import type { Call, Event } from '@gatehouse/contracts';
import type { topology } from '@gatehouse/contracts/topology';
import { z } from 'zod';
import type { Schema } from './schema-compatibility.js';

/** A call as its clients see it. */
export interface CallShape {
  /** `GET /customers`; null if internal. */
  route: string | null;
  input: Schema;
  /** A body outside the input: a signed one, or a row of a file. */
  body?: Schema;
  output: Schema;
  /** Whether another service reads the response; the gateway passes responses on unchanged. */
  isRead: boolean;
}

/** All calls and events of a version, by subject. */
export interface ContractShape {
  calls: Record<string, CallShape>;
  events: Record<string, Schema>;
}

/** The contracts, of this or an earlier build. */
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

/** The encoded form. */
function schemaOf(schema: z.ZodType): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
