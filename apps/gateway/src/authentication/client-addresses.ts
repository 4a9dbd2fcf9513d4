import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { InvalidRequest, UntrustedClient } from '@gatehouse/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const ADDRESS = 'x-gatehouse-end-user-address';
const AGENT = 'x-gatehouse-end-user-agent';
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

/** Where a request comes from, as it is recorded. */
export interface Device {
  address: string;
  userAgent: string;
}

/** Header names are in lower case. */
type Received = Pick<FastifyRequest, 'ip' | 'headers'>;

const LONGEST_AGENT = 300;

/**
 * The address and user agent of a request's client. A portal's backend signs people in from a single address: it states those of the
 * client, and proves by an API key or a shared secret that it may. Rate limits then apply to that client as if it came directly.
 */
export class ClientAddresses {
  /** @param trusted hashes of the current secrets */
  constructor(private readonly trusted: () => readonly Buffer[]) {}

  /** Whether the sender states the address of somebody else. */
  isStated = ({ headers }: Received): boolean => headers[ADDRESS] !== undefined;

  /**
   * @param mayForward whether an API key permits the sender to state an address
   * @throws UntrustedClient if the sender may not state an address; InvalidRequest if it is malformed
   */
  of(request: Received, mayForward: boolean): Device {
    const { ip, headers } = request;
    if (!this.isStated(request)) return { address: ip, userAgent: agentOf(headers['user-agent']) };
    const secret = headers[SECRET];
    if (!mayForward && (typeof secret !== 'string' || !this.isTrusted(secret)))
      throw new UntrustedClient();
    const stated = headers[ADDRESS];
    if (typeof stated === 'string' && isIP(stated) !== 0)
      return { address: stated, userAgent: agentOf(headers[AGENT] ?? headers['user-agent']) };
    const error = { pointer: '/X-Gatehouse-End-User-Address', detail: 'must be an IP address' };
    throw new InvalidRequest({ errors: [error] });
  }

  private isTrusted(secret: string): boolean {
    const hash = hashOf(secret);
    return this.trusted().some((each) => timingSafeEqual(each, hash));
  }
}

const agentOf = (header: string | string[] | undefined): string =>
  [header ?? ''].flat().join(' ').slice(0, LONGEST_AGENT);
