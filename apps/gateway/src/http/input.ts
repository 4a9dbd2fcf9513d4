import { InvalidRequest, NotFound, type Call } from '@gatehouse/contracts';
import { parseInput } from '@gatehouse/platform/rpc';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { receivedBodyOf } from './json-body.js';

type Fields = Record<string, unknown>;

/**
 * Puts the input of a call together: path parameters, and the query or the body, each where it belongs. Checks it too, though the
 * service will: what is wrong is refused here, at the door.
 * @throws NotFound for an id that cannot be one; InvalidRequest
 */
export function inputOf(contract: Call, request: FastifyRequest): Fields {
  if (contract.http?.signedBody) return signedInput(contract, request);
  const path = pathOf(contract, request);
  const rest = contract.http?.method === 'GET' ? (request.query as Fields) : bodyOf(request);
  const slipped = Object.keys(rest).filter((name) => name in path);
  if (slipped.length > 0) {
    throw new InvalidRequest({
      errors: slipped.map((name) => ({
        pointer: `/${name}`,
        detail: 'is not a field of this call',
      })),
    });
  }
  const input = { ...rest, ...path };
  parseInput(contract, input);
  return input;
}

/** The path parameters of a call. @throws NotFound for an id that cannot be one */
export function pathOf(contract: Call, request: FastifyRequest): Fields {
  const path = request.params as Fields;
  const fields = contract.input.shape as Partial<Record<string, z.ZodType>>;
  for (const [name, value] of Object.entries(path)) {
    if (!fields[name]?.safeParse(value).success) throw new NotFound();
  }
  return path;
}

/** What the service needs to check a signature by itself. A header that is missing fits no signature. */
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

/** The media type of the body, without its parameters. */
export const mediaTypeOf = ({ headers }: FastifyRequest): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

function bodyOf({ body }: FastifyRequest): Fields {
  if (body === undefined || body === null) return {};
  if (typeof body === 'object' && !Array.isArray(body)) return body as Fields;
  throw new InvalidRequest({ errors: [{ pointer: '', detail: 'must be a JSON object' }] });
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** @throws InvalidRequest where the header is there and cannot be a key */
export function idempotencyKeyOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && KEY.test(key)) return key;
  throw new InvalidRequest({
    errors: [
      { pointer: '/Idempotency-Key', detail: 'must be 1 to 255 visible ASCII characters, once' },
    ],
  });
}
