import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import {
  InvalidRequest,
  OrganizationId,
  UntrustedClient,
  type ServiceAccountActor,
} from '@gatehouse/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const ADDRESS = 'x-gatehouse-end-user-address';
const AGENT = 'x-gatehouse-end-user-agent';
const SECRET = 'x-gatehouse-client-secret';

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Who may state the addresses of others: who knows one of the secrets, and keys of the organizations that the operator trusts with it. */
export interface TrustedClients {
  /** Their hashes. */
  secrets: readonly Buffer[];
  organizations: ReadonlySet<string>;
}

const ORGANIZATION = /^organization:(.+)$/;
const ALL = '*';

/** The shared secrets of trusted portal backends and `organization:<id>`, separated by commas. */
export const TrustedClients = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((part) => part !== ''))
  .transform((parts, context): TrustedClients => {
    const organizations = parts.flatMap((part) => ORGANIZATION.exec(part)?.[1] ?? []);
    const secrets = parts.filter((part) => !ORGANIZATION.test(part));
    if (
      !secrets.every((secret) => /^[\x21-\x7e]{32,}$/.test(secret)) ||
      !organizations.every((id) => id === ALL || OrganizationId.safeParse(id).success)
    )
      context.addIssue(
        'must be secrets of at least 32 visible ASCII characters, or organization:<id>, with commas between them',
      );
    return { secrets: secrets.map(hashOf), organizations: new Set(organizations) };
  });

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
  constructor(private readonly trusted: () => TrustedClients) {}

  /** Whether the sender forwards an end user's address. */
  isStated = ({ headers }: Received): boolean => headers[ADDRESS] !== undefined;

  /**
   * @param sender the service account that sends the request, if it has an API key
   * @throws UntrustedClient if the sender may not state an address; InvalidRequest if it is malformed
   */
  of(request: Received, sender?: ServiceAccountActor): Device {
    const { ip, headers } = request;
    if (!this.isStated(request)) return { address: ip, userAgent: agentOf(headers['user-agent']) };
    const secret = headers[SECRET];
    if (!this.mayForward(sender) && (typeof secret !== 'string' || !this.knows(secret)))
      throw new UntrustedClient();
    const stated = headers[ADDRESS];
    if (typeof stated === 'string' && isIP(stated) !== 0)
      return { address: stated, userAgent: agentOf(headers[AGENT] ?? headers['user-agent']) };
    const error = { pointer: '/X-Gatehouse-End-User-Address', detail: 'must be an IP address' };
    throw new InvalidRequest({ errors: [error] });
  }

  /** Rate limits are for all tenants: that its own administrators permit it does not suffice. */
  private mayForward(sender: ServiceAccountActor | undefined): boolean {
    if (!sender?.permissions.includes('sign-in:forward')) return false;
    const { organizations } = this.trusted();
    return organizations.has(ALL) || organizations.has(sender.organizationId);
  }

  private knows(secret: string): boolean {
    const hash = hashOf(secret);
    return this.trusted().secrets.some((each) => timingSafeEqual(each, hash));
  }
}

const agentOf = (header: string | string[] | undefined): string =>
  [header ?? ''].flat().join(' ').slice(0, LONGEST_AGENT);
