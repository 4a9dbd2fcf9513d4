import { z } from 'zod';
import { BODY_BYTES, type Call, type upserted } from '../call.js';
import { takesIfMatch, readsSingleResource } from '../conditional.js';
import type { ProblemKind } from '../problem.js';
import { httpCalls } from '../topology/index.js';
import { problemSchema } from './problem-schema.js';
import { dryRun, etag, idempotencyKey, ifMatch, ifNoneMatch, signatureHeaders } from './headers.js';

type Json = Record<string, unknown>;

const PATH_PARAMETER = /:(\w+)/g;

/**
 * Generates the OpenAPI 3.1 description of the HTTP API.
 * @param statusOf the HTTP status for each kind of problem
 */
export function openApi(statusOf: Readonly<Record<ProblemKind, number>>): Json {
  const paths: Record<string, Json> = {};
  for (const call of httpCalls) {
    if (!call.http) continue;
    const path = `/api/v1${call.http.path.replace(PATH_PARAMETER, '{$1}')}`;
    paths[path] = { ...paths[path], [call.http.method.toLowerCase()]: operation(call, statusOf) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gatehouse',
      version: '1',
      description:
        'Manage which customers have access to your portal, invite their users, and sign them in.',
    },
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: problemSchema },
    },
  };
}

function operation(call: Call, statusOf: Readonly<Record<ProblemKind, number>>): Json {
  const names = [...(call.http?.path ?? '').matchAll(PATH_PARAMETER)].map(
    (match) => match[1] ?? '',
  );
  const schema = schemaOf(call.input, 'input');
  const properties = (schema.properties ?? {}) as Record<string, Json>;
  const required = (schema.required ?? []) as string[];
  const { signedBody, csv, upload, method } = call.http ?? {};
  const others =
    signedBody || csv
      ? []
      : Object.keys(properties).filter((name) => !names.includes(name) && !isOfGateway(call, name));
  const isInQuery = method === 'GET' || upload !== undefined;
  return {
    operationId: call.name,
    tags: [call.service],
    summary: call.summary,
    ...(call.description === undefined ? {} : { description: call.description }),
    ...(call.access === 'anyone' ? {} : { security: [{ bearer: [] }] }),
    parameters: [
      ...names.map((name) => ({ name, in: 'path', required: true, schema: properties[name] })),
      ...(isInQuery
        ? others.map((name) => ({ name, in: 'query', required: false, schema: properties[name] }))
        : []),
      ...(method === 'POST' && !signedBody ? [idempotencyKey] : []),
      ...(takesIfMatch(call) ? [ifMatch] : []),
      ...(readsSingleResource(call) ? [ifNoneMatch] : []),
      ...(signedBody ? signatureHeaders : []),
      ...(csv ? [{ ...dryRun, schema: properties.dryRun }] : []),
    ],
    ...(isInQuery || others.length === 0 ? {} : requestBody(body(others, properties, required))),
    ...(signedBody ? requestBody(schemaOf(signedBody, 'input')) : {}),
    ...(csv ? csvBody(schemaOf(csv, 'input')) : {}),
    ...(upload ? { requestBody: { required: true, content: filesOf(upload.types) } } : {}),
    responses: responses(call, statusOf),
    'x-access': call.access,
    ...(method === 'GET' ? {} : { 'x-max-bytes': call.http?.maxBytes ?? BODY_BYTES }),
  };
}

const requestBody = (schema: Json): Json => ({
  requestBody: { required: true, ...json('application/json', schema) },
});

/** Whether the gateway determines this field: from the file itself, or as it reads page by page. */
const isOfGateway = ({ http }: Call, name: string): boolean =>
  (http?.upload !== undefined && ['contentType', 'size', 'sha256'].includes(name)) ||
  (http?.export === true && ['limit', 'cursor'].includes(name));

/** Binary content, which has no schema. */
const filesOf = (types: readonly string[]): Json =>
  Object.fromEntries(types.map((type) => [type, {}]));

/** CSV (RFC 4180). The schema of a row is in `x-row`, since OpenAPI has none for CSV. */
const csvBody = (row: Json): Json => ({
  requestBody: {
    required: true,
    description:
      'A CSV file in UTF-8, or in UTF-16 with a byte order mark, separated by commas, semicolons or tabs. The first row contains the column names, in any order and case. Empty cells are ignored. Or NDJSON: one object with the same fields per line.',
    content: {
      'text/csv': { schema: { type: 'string' }, 'x-row': row },
      'application/x-ndjson': { schema: row },
    },
  },
});

const body = (names: string[], properties: Record<string, Json>, required: string[]): Json => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
  required: required.filter((name) => names.includes(name)),
  additionalProperties: false,
});

function responses(call: Call, statusOf: Readonly<Record<ProblemKind, number>>): Json {
  const status = call.http?.status ?? 200;
  const response = status === 202 || status === 204 ? {} : responseContentOf(call);
  const problems = new Map<string, string[]>();
  const add = (code: string, kind: ProblemKind) => {
    const key = String(statusOf[kind]);
    problems.set(key, [...(problems.get(key) ?? []), code]);
  };
  for (const declared of call.problems) add(declared.definition.code, declared.definition.kind);
  add('invalid-request', 'invalid');
  if (call.http?.method !== 'GET') {
    add('request-timed-out', 'slow');
    add('request-too-large', 'too-large');
    add('unsupported-media-type', 'unsupported');
  }
  if (takesIfMatch(call)) add('changed-meanwhile', 'changed');
  if (call.replay === 'reject') add('response-not-stored', 'conflict');
  if (call.access !== 'anyone') add('not-signed-in', 'unauthenticated');
  if (call.access !== 'anyone' && call.access !== 'signed-in')
    add('permission-denied', 'forbidden');
  const success = {
    description: call.summary,
    ...(takesIfMatch(call) || readsSingleResource(call) ? etag : {}),
    ...response,
  };
  return {
    [String(status)]: success,
    ...(call.http?.upsert ? { '201': { ...success, description: 'Created' } } : {}),
    ...(readsSingleResource(call) ? { '304': { description: 'Not modified' } } : {}),
    ...Object.fromEntries(
      [...problems].map(([key, codes]) => [
        key,
        {
          description: [...new Set(codes)].join(', '),
          ...json('application/problem+json', problemReference),
        },
      ]),
    ),
  };
}

const resourceOf = (output: z.ZodType): z.ZodType =>
  (output as ReturnType<typeof upserted>).shape.resource;

/** Imports and long lists are returned as JSON, or line by line as NDJSON. */
function responseContentOf(call: Call): Json {
  if (call.http?.download) return { content: filesOf(call.http.download.types) };
  const output = call.http?.upsert ? resourceOf(call.output) : call.output;
  const schema = schemaOf(output, 'input');
  const { items } = (schema.properties ?? {}) as { items?: { items?: Json } };
  const lines = json('application/x-ndjson', items?.items ?? {}).content as Json;
  if (call.http?.export)
    return { content: { 'text/csv': { schema: { type: 'string' } }, ...lines } };
  const whole = json('application/json', schema);
  if (!call.http?.csv && !call.http?.ndjson) return whole;
  return { content: { ...(whole.content as Json), ...lines } };
}

const json = (type: string, schema: Json): Json => ({ content: { [type]: { schema } } });

const schemaOf = (schema: z.ZodType, io: 'input'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
};

const problemReference = { $ref: '#/components/schemas/Problem' };
