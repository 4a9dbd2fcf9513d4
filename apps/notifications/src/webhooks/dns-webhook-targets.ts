import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { WebhookTargetRefused } from '@gatehouse/contracts/notifications';
import { isPublic, type Networks } from './networks.js';

/** A host's addresses, of which each was checked. */
export type Addresses = [Address, ...Address[]];

interface Address {
  address: string;
  family: number;
}

/** Asks for the addresses of a host. */
export type Resolve = (host: string) => Promise<Address[]>;

const resolveByDns: Resolve = (host) => lookup(host, { all: true });

/**
 * Decides where deliveries may go: over https to the public network; and however the operator likes into networks that the operator
 * named. Whoever connects must take an address from here, since asking again may give another answer (DNS rebinding).
 */
export class DnsWebhookTargets {
  constructor(
    private readonly allowed: Networks,
    private readonly resolve: Resolve = resolveByDns,
  ) {}

  /** @throws WebhookTargetRefused */
  async addressesOf({ protocol, hostname }: URL): Promise<Addresses> {
    // As in a URL: an address of IPv6 stands in brackets.
    const host = hostname.replace(/^\[|\]$/g, '');
    const [first, ...others] = await this.found(host);
    if (!first) throw new WebhookTargetRefused({ reason: 'Its host has no address.' });
    const addresses: Addresses = [first, ...others];
    const isAllowed = ({ address }: Address) => this.allowed.hold(address);
    if (!addresses.every((each) => isPublic(each.address) || isAllowed(each)))
      throw new WebhookTargetRefused({ reason: 'Its host is not one of the public network.' });
    if (protocol !== 'https:' && !addresses.every(isAllowed))
      throw new WebhookTargetRefused({ reason: 'It must be https.' });
    return addresses;
  }

  private async found(host: string): Promise<Address[]> {
    const family = isIP(host);
    if (family !== 0) return [{ address: host, family }];
    return this.resolve(host).catch(() => []);
  }
}
