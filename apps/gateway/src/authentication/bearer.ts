import type { FastifyRequest } from 'fastify';

const TOKEN = /^(?:Bearer|DPoP) ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const DPOP = /^DPoP /i;
const API_KEY = /^Bearer (ghk_\w+)$/i;
const LONGEST = 8_192;

type Headers = Pick<FastifyRequest, 'raw'>;

/** The access token of a request (RFC 6750, RFC 9449); null if there is none, more than one, or something else instead. */
export const bearerToken = (request: Headers): string | null => credential(request, TOKEN);

/** Whether the token of a request is said to be bound to a key. */
export const isBound = ({ raw }: Headers): boolean => DPOP.test(raw.headers.authorization ?? '');

/** The API key of a request, in the place of an access token. Keys are accepted nowhere else. */
export const bearerApiKey = (request: Headers): string | null => credential(request, API_KEY);

function credential(request: Headers, pattern: RegExp): string | null {
  const { rawHeaders, headers } = request.raw;
  // Node keeps the first of several headers; with two, a proxy and we could see different people.
  if (
    rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization')
      .length !== 1
  ) {
    return null;
  }
  const value = headers.authorization ?? '';
  return value.length <= LONGEST ? (pattern.exec(value)?.[1] ?? null) : null;
}
