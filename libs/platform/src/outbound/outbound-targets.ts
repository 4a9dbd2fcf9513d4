import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { DELIVERY_FAILURES } from '@gatehouse/contracts';
import { isPublic, type Networks } from './networks.js';

/** A URL of the outside that requests may not go to. */
export class TargetNotAllowed extends Error {}

/** The addresses of a host, all of them checked. */
export type Addresses = [Address, ...Address[]];

interface Address {
  address: string;
  family: number;
}

export type Resolve = (host: string) => Promise<Address[]>;

const resolveByDns: Resolve = (host) => lookup(host, { all: true });

/**
 * Decides where requests to others' systems may go: to the public internet over https, and to the networks that the operator allows with or without it.
 * Connections must use the addresses returned here: another lookup may give different ones (DNS rebinding).
 */
export class OutboundTargets {
  constructor(
    private readonly allowed: Networks,
    private readonly resolve: Resolve = resolveByDns,
  ) {}

  /** @throws TargetNotAllowed */
  async addressesOf({ protocol, hostname }: URL): Promise<Addresses> {
    // In a URL an IPv6 address is in brackets.
    const host = hostname.replace(/^\[|\]$/g, '');
    const [first, ...others] = await this.addressesFor(host);
    if (!first) throw new TargetNotAllowed(DELIVERY_FAILURES.unresolved);
    const addresses: Addresses = [first, ...others];
    const isAllowed = ({ address }: Address) => this.allowed.contains(address);
    if (!addresses.every((each) => isPublic(each.address) || isAllowed(each)))
      throw new TargetNotAllowed(DELIVERY_FAILURES['not-public']);
    if (protocol !== 'https:' && !addresses.every(isAllowed))
      throw new TargetNotAllowed(DELIVERY_FAILURES['not-https']);
    return addresses;
  }

  private async addressesFor(host: string): Promise<Address[]> {
    const family = isIP(host);
    if (family !== 0) return [{ address: host, family }];
    return this.resolve(host).catch(() => []);
  }
}
