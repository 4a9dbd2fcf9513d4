import { InvalidRequest, NotFound, type Call } from '@gatehouse/contracts';
import { parseInput } from '@gatehouse/platform/rpc';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { receivedBodyOf } from './json-body.js';

type Fields = Record<string, unknown>;

/**
 * Builds the input of a call from path parameters and the query or body. Validates it too, although the service will, so that invalid
 * requests are rejected early.
 * @throws NotFound for a malformed id; InvalidRequest
 */
export function inputOf(contract: Call, request: FastifyRequest): Fields {
  if (contract.http?.signedBody) return signedInput(contract, request);
  if (contract.http?.cloudEvents) return eventsInput(contract, request);
  const path = pathOf(contract, request);
  const rest = contract.http?.method === 'GET' ? (request.query as Fields) : bodyOf(request);
  const slipped = Object.keys(rest).filter((name) => name in path);
  if (slipped.length > 0) {
    throw new InvalidRequest({
      errors: slipped.map((name) => ({
        pointer: `/${name}`,
        detail: 'is not a known field',
      })),
    });
  }
  const input = { ...rest, ...path };
  parseInput(contract, input);
  return input;
}

/**
 * The path parameters of a call. What does not exist yet may be created by an upsert, so what is wrong with its id is said with the rest.
 * @throws NotFound for a malformed id of anything else
 */
export function pathOf(contract: Call, request: FastifyRequest): Fields {
  const path = request.params as Fields;
  if (contract.http?.upsert) return path;
  const fields = contract.input.shape as Partial<Record<string, z.ZodType>>;
  for (const [name, value] of Object.entries(path)) {
    if (!fields[name]?.safeParse(value).success) throw new NotFound();
  }
  return path;
}

/** What the service needs to verify a signature. A missing header matches no signature. */
function signedInput(contract: Call, request: FastifyRequest): Fields {
  const header = (name: string): string => {
    const value = request.headers[`webhook-${name}`];
    return typeof value === 'string' ? value : '';
  };
  const input = {
    id: header('id'),
    timestamp: header('timestamp'),
    signature: header('signature'),
    body: receivedBodyOf(request),
  };
  parseInput(contract, input);
  return input;
}

/** One event, or a batch. */
function eventsInput(contract: Call, { body }: FastifyRequest): Fields {
  const input = { events: [body ?? []].flat() };
  parseInput(contract, input);
  return input;
}

/** The media type of the body, without its parameters. */
export const mediaTypeOf = ({ headers }: FastifyRequest): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

function bodyOf({ body }: FastifyRequest): Fields {
  if (body === undefined || body === null) return {};
  if (typeof body === 'object' && !Array.isArray(body)) return body as Fields;
  throw new InvalidRequest({ errors: [{ pointer: '', detail: 'must be a JSON object' }] });
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** @throws InvalidRequest if the header is not a valid key */
export function idempotencyKeyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw new InvalidRequest({
    errors: [
      {
        pointer: '/Idempotency-Key',
        detail: 'must be a single value of 1 to 255 visible ASCII characters',
      },
    ],
  });
}
