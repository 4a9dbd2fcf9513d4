import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { InvalidRequest, UntrustedClient } from '@gatehouse/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const ADDRESS = 'x-gatehouse-end-user-address';
const SECRET = 'x-gatehouse-client-secret';

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The shared secrets of trusted portal backends, separated by commas. */
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
 * The address of a request's client. A portal's backend signs people in from a single address: it states the client's address, and proves
 * by a shared secret that it may. Rate limits then apply to that client as if it came directly.
 */
export class ClientAddresses {
  /** @param trusted hashes of the current secrets */
  constructor(private readonly trusted: () => readonly Buffer[]) {}

  /** @throws UntrustedClient if the sender may not state an address; InvalidRequest if it is malformed */
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
