import { InvalidRequest, NotFound, type Call } from '@gatehouse/contracts';
import { parseInput } from '@gatehouse/platform/calls';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';

type Fields = Record<string, unknown>;

/**
 * Puts the input of a call together: path parameters, and the query or the body, each where it belongs. Checks it too, though the
 * service will: what is wrong is refused here, at the door.
 * @throws NotFound for an id that cannot be one; InvalidRequest
 */
export function inputOf(contract: Call, request: FastifyRequest): Fields {
  const path = request.params as Fields;
  const fields = contract.input.shape as Partial<Record<string, z.ZodType>>;
  for (const [name, value] of Object.entries(path)) {
    if (!fields[name]?.safeParse(value).success) throw new NotFound();
  }
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
