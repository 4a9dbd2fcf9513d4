import { z } from 'zod';
import type { Area } from './actor.js';
import type { Permission } from './permissions.js';
import type { ProblemClass } from './problem.js';
import { SearchText } from './scalar.js';

export type ServiceName =
  | 'gateway'
  | 'identity'
  | 'tenant-access'
  | 'invitations'
  | 'notifications'
  | 'service-desk'
  | 'audit';

/**
 * Who may make a call: `anyone`; `signed-in`; whoever holds a permission in the organisation they act in; platform support;
 * or `internal`, which only another service may make, never a person.
 */
export type Access = 'anyone' | 'signed-in' | 'internal' | 'platform-support' | Permission;

/** The most bytes that the body of a call may have, unless its route says otherwise. */
export const BODY_BYTES = 64 * 1024;

/** How the gateway offers a call. Path parameters (`/customers/:customerId`) are fields of the input. */
export interface HttpRoute {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  /** 200 unless told. 202 and 204 answer without a body. */
  status?: 200 | 201 | 202 | 204;
  /** The most bytes that its body may have, where {@link BODY_BYTES} are not enough. */
  maxBytes?: number;
  /**
   * The shape of a body that its sender signs (Standard Webhooks). It goes to the service unread, beside the headers that sign it:
   * the input is `{id, timestamp, signature, body}`.
   */
  signedBody?: z.ZodType;
  /**
   * The body is a file of CSV, and this is what one row of it says. The service gets its rows a batch at a time, as
   * `{rows: [{row, fields}]}`, and answers `{items}`, one for each of them.
   */
  csv?: z.ZodObject;
  /** The columns of a file by which a row is known again: what another row of it has named already is not made twice. */
  csvKeys?: readonly string[];
  /**
   * The body is a file of one of these types. `check` gets the parameters of the path, and refuses what is not to be sent at all.
   * The call begins with what is known of it (`contentType`, `size`, `sha256`, and the
   * query) and answers its `id`; then its parts follow, and what finishes it gives the answer.
   */
  upload?: { types: readonly string[]; check: Call; append: Call; finish: Call };
  /** A list that is also given as NDJSON, a line for each item and page after page, to whoever asks for `application/x-ndjson`. */
  ndjson?: boolean;
  /** A PUT of what nobody can read, such as a password: there is no state that `If-Match` could name. */
  isWriteOnly?: boolean;
  /**
   * What becomes of the session of whoever calls: `started` and `continued` answer a `Session`, and `continued` takes its refresh
   * token; a browser gets and sends those tokens in cookies.
   */
  session?: 'started' | 'continued' | 'ended';
  /** The answer is a file: the call says of which `contentType` and `size`, and its parts are asked for one by one. */
  download?: { types: readonly string[]; chunkBytes: number; chunk: Call };
}

interface Definition<Input extends z.ZodObject, Output extends z.ZodType> {
  summary: string;
  http?: HttpRoute;
  access: Access;
  /** For people of a customer: the area that must be open to them (D6). */
  area?: Area;
  /** Open while the Terms and Conditions are not accepted yet. */
  allowedBeforeTerms?: boolean;
  /** Takes effect on the rights of the caller's own token, so its answer is the last that this token gets. */
  invalidatesToken?: boolean;
  /**
   * What whoever repeats a POST with its Idempotency-Key gets where the first answer is not kept, since it holds a secret or what may
   * be over by then: it is done again, with all that is checked (`again`), or they are told that it was done (`once`); or the call knows
   * by itself what it was asked before (`known`).
   */
  replay?: 'rerun' | 'idempotent' | 'reject';
  input: Input;
  output: Output;
  problems: readonly ProblemClass[];
}

/** A call that one service answers: the single source of its subject, route, right, shapes and problems. */
export interface Call<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
> extends Definition<Input, Output> {
  readonly service: ServiceName;
  readonly name: string;
  readonly subject: string;
}

/** Input as the use case gets it, and as the caller gives it. */
export type InputOf<C extends Call> = z.output<C['input']>;
export type RequestOf<C extends Call> = z.input<C['input']>;
/** Output as the use case returns it, and as it travels. */
export type OutputOf<C extends Call> = z.output<C['output']>;

/** The name and the end of the subject of a call or event: one that breaks with what was released is a new version, beside the old one. */
export const versioned = (name: string, version = 1) => ({
  name: version === 1 ? name : `${name}-v${String(version)}`,
  end: `${name}.v${String(version)}`,
});

/** Declares a call; its subject is `rpc.<service>.<verb-noun>.v1`. */
export function call<Input extends z.ZodObject, Output extends z.ZodType>(
  service: ServiceName,
  name: string,
  { version, ...definition }: Definition<Input, Output> & { version?: number },
): Call<Input, Output> {
  const { name: known, end } = versioned(name, version);
  return { service, name: known, subject: `rpc.${service}.${end}`, ...definition };
}

export const NoContent = z.undefined();

/** The part of a list that one answer holds. `nextCursor` is opaque, and good for this list alone; `null` on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** It holds the sort key of a row, names included. */
  cursor: z.string().max(4_000).optional().meta({
    description:
      'The `nextCursor` of the page before, asked for with the same filters, search and order; any other is refused',
  }),
  q: SearchText.optional().meta({
    description:
      'Words, in any order, without case and accents; one of one or two letters begins a word',
  }),
});
