import type { FastifyRequest } from 'fastify';

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const LONGEST = 8_192;

/** The access token of a request (RFC 6750); null if there is none, more than one, or something else instead. */
export function bearerToken(request: Pick<FastifyRequest, 'raw'>): string | null {
  const { rawHeaders, headers } = request.raw;
  // Node keeps the first of several headers; with two, a proxy and we could see different people.
  if (
    rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization')
      .length !== 1
  ) {
    return null;
  }
  const value = headers.authorization ?? '';
  return value.length <= LONGEST ? (BEARER.exec(value)?.[1] ?? null) : null;
}
