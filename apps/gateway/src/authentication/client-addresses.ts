import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { InvalidRequest, UntrustedClient } from '@gatehouse/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const ADDRESS = 'x-gatehouse-end-user-address';
const SECRET = 'x-gatehouse-client-secret';

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The secrets by which the backends of portals are known, with commas between them. */
export const ClientSecrets = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((secret) => secret !== ''))
  .refine(
    (secrets) => secrets.every((secret) => /^[\x21-\x7e]{32,}$/.test(secret)),
    'must be secrets of at least 32 visible ASCII characters, with commas between them',
  )
  .transform((secrets) => secrets.map(hashOf));

/**
 * Where requests come from. A portal's backend signs all its people in from one address: it says whose address each request is made for,
 * and by a secret that it may be believed. Whoever it speaks for is then limited as one who comes directly.
 */
export class ClientAddresses {
  /** @param trusted hashes of the secrets that are good now */
  constructor(private readonly trusted: () => readonly Buffer[]) {}

  /** @throws UntrustedClient where an address is stated by somebody who may not; InvalidRequest where it is none */
  of({ ip, headers }: FastifyRequest): string {
    const stated = headers[ADDRESS];
    if (stated === undefined) return ip;
    const secret = headers[SECRET];
    if (typeof secret !== 'string' || !this.isTrusted(secret)) throw new UntrustedClient();
    if (typeof stated === 'string' && isIP(stated) !== 0) return stated;
    const error = { pointer: '/X-Gatehouse-End-User-Address', detail: 'must be an IP address' };
    throw new InvalidRequest({ errors: [error] });
  }

  private isTrusted(secret: string): boolean {
    const hash = hashOf(secret);
    return this.trusted().some((each) => timingSafeEqual(each, hash));
  }
}
