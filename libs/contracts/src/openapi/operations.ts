import type { z } from 'zod';
import { BODY_BYTES, type Call, type upserted } from '../call.js';
import { takesIfMatch, readsSingleResource } from '../conditional.js';
import { ExternalEvent } from '../event.js';
import { BrowserSession } from '../identity/index.js';
import { camel, pascal } from './names.js';
import { meaningOfParameter } from './descriptions/index.js';
import { signatureHeaders } from './headers.js';
import { success, type ProblemResponses } from './responses.js';
import { reference, type Json, type Schemas } from './schemas.js';
import { tagOf } from './tags.js';

const PATH_PARAMETER = /:(\w+)/g;

export const pathOf = (call: Call): string =>
  (call.http?.path ?? '').replace(PATH_PARAMETER, '{$1}');

/** Names what a call sends and receives, if it is exported under no other name. */
export function registerSchemas(schemas: Schemas, call: Call): void {
  const { signedBody, csv, upsert } = call.http ?? {};
  schemas.register(call.input, `${pascal(call.name)}Input`);
  if (signedBody) schemas.register(signedBody, `${pascal(call.name)}Body`);
  if (csv) schemas.register(csv, `${pascal(call.name)}Row`);
  schemas.register(upsert ? resourceOf(call.output) : call.output, `${pascal(call.name)}Response`);
}

const resourceOf = (output: z.ZodType): z.ZodType =>
  (output as ReturnType<typeof upserted>).shape.resource;

/** Describes calls as operations. */
export class Operations {
  constructor(
    private readonly schemas: Schemas,
    private readonly problems: ProblemResponses,
  ) {}

  of(call: Call): Json {
    const { method, maxBytes } = call.http ?? {};
    return {
      operationId: camel(call.name),
      tags: [tagOf(call.http?.path ?? '')],
      summary: call.summary,
      ...(call.description === undefined ? {} : { description: call.description }),
      security: securityOf(call),
      ...this.request(call),
      responses: { ...success(call, this.content(call)), ...this.problems.of(call) },
      'x-access': call.access,
      ...(method === 'GET' ? {} : { 'x-max-bytes': maxBytes ?? BODY_BYTES }),
    };
  }

  private request(call: Call): Json {
    const { signedBody, csv, upload, cloudEvents, method, path = '' } = call.http ?? {};
    const { properties = {}, required = [] } = this.schemas.contentOf(call.input) as Fields;
    const inPath = [...path.matchAll(PATH_PARAMETER)].map(([, name = '']) => name);
    const others =
      signedBody || csv || cloudEvents
        ? []
        : Object.keys(properties).filter(
            (name) => !inPath.includes(name) && !isOfGateway(call, name),
          );
    const isInQuery = method === 'GET' || upload !== undefined;
    const inQuery = [...(isInQuery ? others : []), ...(csv ? ['dryRun'] : [])];
    return {
      parameters: [
        ...inPath.map((name) => parameter(name, 'path', properties[name])),
        ...inQuery.map((name) => parameter(name, 'query', properties[name])),
        ...(method === 'POST' && !signedBody ? [reference('parameters', 'IdempotencyKey')] : []),
        ...(takesIfMatch(call) ? [reference('parameters', 'IfMatch')] : []),
        ...(readsSingleResource(call) ? [reference('parameters', 'IfNoneMatch')] : []),
        ...(signedBody ? signatureHeaders : []),
      ],
      ...(isInQuery || others.length === 0
        ? {}
        : this.jsonBody(call, {
            type: 'object',
            properties: Object.fromEntries(others.map((name) => [name, properties[name] ?? {}])),
            required: required.filter((name) => others.includes(name)),
            additionalProperties: false,
          })),
      ...(signedBody ? body(json(this.schemas.referTo(signedBody))) : {}),
      ...(csv ? body(rowsOf(this.schemas.referTo(csv)), ROWS) : {}),
      ...(upload ? body(filesOf(upload.types)) : {}),
      ...(cloudEvents ? body(eventsOf(this.schemas.referTo(ExternalEvent))) : {}),
    };
  }

  private jsonBody(call: Call, schema: Fields): Json {
    const named = this.schemas.add(`${pascal(call.name)}Request`, { ...schema });
    const { requestBody } = body(json(named)) as { requestBody: Json };
    return { requestBody: { ...requestBody, required: (schema.required ?? []).length > 0 } };
  }

  /** Imports and long lists are returned as JSON, or line by line as NDJSON. */
  private content(call: Call): Json {
    const { http, output } = call;
    if (http?.status === 202 || http?.status === 204) return {};
    if (http?.download) return { content: filesOf(http.download.types) };
    const returned = http?.upsert ? resourceOf(output) : output;
    const { items } = (this.schemas.contentOf(returned) as Fields).properties ?? {};
    const item = items?.items as Json | undefined;
    const lines = { 'application/x-ndjson': { schema: item ?? {} } };
    if (http?.export) return { content: { 'text/csv': { schema: { type: 'string' } }, ...lines } };
    const response = this.response(returned, item);
    const hasTokens = http?.session === 'started' || http?.session === 'continued';
    // Pages get the tokens in cookies.
    const whole = json(
      hasTokens ? { anyOf: [response, this.schemas.referTo(BrowserSession)] } : response,
    );
    return { content: http?.csv || http?.ndjson ? { ...whole, ...lines } : whole };
  }

  /** The pages of all lists of one thing have the same name. */
  private response(output: z.ZodType, item: Json | undefined): Json {
    const { $ref: itemReference = '' } = (item ?? {}) as { $ref?: string };
    const [, itemName] = /\/(\w+)$/.exec(itemReference) ?? [];
    const schema = this.schemas.contentOf(output);
    const isPage = Object.keys((schema as Fields).properties ?? {}).join() === 'items,nextCursor';
    return isPage && itemName !== undefined
      ? this.schemas.add(`${itemName}Page`, schema)
      : this.schemas.referTo(output);
  }
}

interface Fields {
  [key: string]: unknown;
  properties?: Record<string, Json>;
  required?: string[];
}

const ROWS =
  'A CSV file in UTF-8, or in UTF-16 with a byte order mark, separated by commas, semicolons or tabs. The first row contains the column names, in any order and case. Empty cells are ignored. Or NDJSON: one object with the same fields per line.';

function parameter(name: string, place: 'path' | 'query', schema: Json = {}): Json {
  const { description, ...rest } = schema;
  const meaning = description ?? meaningOfParameter(place, name);
  return {
    name,
    in: place,
    required: place === 'path',
    ...(meaning === undefined ? {} : { description: meaning }),
    schema: rest,
  };
}

/** By what a caller is known. Only users have a platform role. */
function securityOf({ access }: Call): Json[] {
  if (access === 'anyone') return [];
  const schemes = ['accessToken', 'apiKey', 'browserSession'];
  return schemes
    .filter((scheme) => access !== 'platform-support' || scheme !== 'apiKey')
    .map((scheme) => ({ [scheme]: [] }));
}

const body = (content: Json, description?: string): Json => ({
  requestBody: {
    ...(description === undefined ? {} : { description }),
    required: true,
    content,
  },
});

const json = (schema: Json): Json => ({ 'application/json': { schema } });

/** Whether the gateway determines this field: from the file itself, or as it reads page by page. */
const isOfGateway = ({ http }: Call, name: string): boolean =>
  (http?.upload !== undefined && ['contentType', 'size', 'sha256'].includes(name)) ||
  (http?.export === true && ['limit', 'cursor'].includes(name));

/** Binary content, which has no schema. */
const filesOf = (types: readonly string[]): Json =>
  Object.fromEntries(types.map((type) => [type, {}]));

/** One event, or several. */
const eventsOf = (event: Json): Json => ({
  'application/cloudevents+json': { schema: event },
  'application/cloudevents-batch+json': { schema: { type: 'array', items: event } },
});

/** CSV (RFC 4180). The schema of a row is in `x-row`, since OpenAPI has none for CSV. */
const rowsOf = (row: Json): Json => ({
  'text/csv': { schema: { type: 'string' }, 'x-row': row },
  'application/x-ndjson': { schema: row },
});
