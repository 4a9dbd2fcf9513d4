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
 * Who may make a call: anyone, any signed-in user, users with a permission in the organization they act in, or platform support.
 * `internal` calls are made by other services only, never by a user.
 */
export type Access = 'anyone' | 'signed-in' | 'internal' | 'platform-support' | Permission;

/** The default limit for the size of a request body. */
export const BODY_BYTES = 64 * 1024;

/** How the gateway exposes a call over HTTP. Path parameters (`/customers/:customerId`) are fields of the input. */
export interface HttpRoute {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/${string}`;
  /** Defaults to 200. Responses with 202 and 204 have no body. */
  status?: 200 | 201 | 202 | 204;
  /** The size limit of the request body, if {@link BODY_BYTES} is not enough. */
  maxBytes?: number;
  /**
   * The schema of a body signed by the sender (Standard Webhooks). The gateway passes it on unparsed, together with the signature
   * headers: the input is `{id, timestamp, signature, body}`.
   */
  signedBody?: z.ZodType;
  /**
   * The body is a file in CSV or NDJSON, and this is the schema of a row. The service receives the rows in batches, as `{rows: [{row, fields}]}`, and
   * returns `{items}`, one for each row.
   */
  csv?: z.ZodObject;
  /** The columns that identify a row. Rows with a value that occurred earlier in the file are not created twice. */
  csvKeys?: readonly string[];
  /**
   * The body is a file of one of these types. `check` receives the path parameters and rejects the upload before the body is read. The
   * call itself receives the metadata (`contentType`, `size`, `sha256` and the query parameters) and returns an `id`; `append` receives the
   * chunks, and `finish` returns the response.
   */
  upload?: { types: readonly string[]; check: Call; append: Call; finish: Call };
  /** The response is the whole list, as CSV or NDJSON; the call returns a page of it. */
  export?: boolean;
  /** Whether the body is a CloudEvent or a batch of them. The input is `{events}`. */
  cloudEvents?: boolean;
  /** Whether the list is also available as NDJSON, all pages at once, with `Accept: application/x-ndjson`. */
  ndjson?: boolean;
  /** A PUT that creates what it names if there is none. The output is {@link upserted}; the response is its `resource`, with 201 if created. */
  upsert?: boolean;
  /** A PUT to something that cannot be read, such as a password, so there is no `ETag` for `If-Match`. */
  isWriteOnly?: boolean;
  /** The response is what these calls return for the same input, merged field by field. The gateway makes them; no service has the call itself. */
  parts?: readonly Call[];
  /**
   * How the call affects the caller's session. `started` and `continued` return a `Session`, and `continued` takes its refresh token;
   * browsers receive and send these tokens in cookies.
   */
  session?: 'started' | 'continued' | 'ended';
  /** The response is a file: the call returns its `contentType` and `size`, and `chunk` returns the content piece by piece. */
  download?: { types: readonly string[]; chunkBytes: number; chunk: Call };
}

interface Definition<Input extends z.ZodObject, Output extends z.ZodType> {
  /** In the imperative: "List customers". */
  summary: string;
  /** What the summary leaves out, in Markdown. */
  description?: string;
  http?: HttpRoute;
  access: Access;
  /** The area that a customer's users need for this call. */
  area?: Area;
  /** Whether the call changes nothing. Every GET does; internal calls say so. */
  readOnly?: boolean;
  /** Whether users can make this call before they accept the Terms and Conditions. */
  allowedBeforeTerms?: boolean;
  /** Whether the call can change the caller's own permissions. The response is then the last one for this access token. */
  invalidatesToken?: boolean;
  /**
   * How to handle a repeated POST with the same Idempotency-Key, if the first response is not stored because it contains a secret or may
   * be outdated: run the call again with all of its checks (`rerun`), reject it (`reject`), or run it because it is idempotent by itself
   * (`idempotent`).
   */
  replay?: 'rerun' | 'idempotent' | 'reject';
  input: Input;
  output: Output;
  problems: readonly ProblemClass[];
}

/** A call handled by one service: the single source of its subject, route, required permission, schemas and problems. */
export interface Call<
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
> extends Definition<Input, Output> {
  readonly service: ServiceName;
  readonly name: string;
  readonly subject: string;
}

/** The input as the use case receives it, and as the caller sends it. */
export type InputOf<C extends Call> = z.output<C['input']>;
export type RequestOf<C extends Call> = z.input<C['input']>;
/** The output as the use case returns it. */
export type OutputOf<C extends Call> = z.output<C['output']>;

/** The versioned name of a call or event, and the end of its subject. A breaking change needs a new version beside the released one. */
export const versioned = (name: string, version = 1) => ({
  versionedName: version === 1 ? name : `${name}-v${String(version)}`,
  suffix: `${name}.v${String(version)}`,
});

/** Declares a call; its subject is `rpc.<service>.<verb-noun>.v1`. */
export function call<Input extends z.ZodObject, Output extends z.ZodType>(
  service: ServiceName,
  name: string,
  { version, ...definition }: Definition<Input, Output> & { version?: number },
): Call<Input, Output> {
  const { versionedName, suffix } = versioned(name, version);
  return { service, name: versionedName, subject: `rpc.${service}.${suffix}`, ...definition };
}

export const isReadOnly = ({ readOnly, http }: Call): boolean => readOnly ?? http?.method === 'GET';

export const NoContent = z.undefined();

/** The output of a call with `upsert`. */
export const upserted = <Resource extends z.ZodType>(resource: Resource) =>
  z.object({ created: z.boolean(), resource });

/** A page of a list. `nextCursor` is opaque and valid only for the same list; null on the last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Contains the sort key of a row, which may be a name. */
  cursor: z.string().max(4_000).optional().meta({
    description:
      'The `nextCursor` of the previous page. Filters, search and order must be the same.',
  }),
  q: SearchText.optional().meta({
    description:
      'Words to search for, in any order, ignoring case and accents. Words of one or two letters match only the beginning of a word.',
  }),
});
