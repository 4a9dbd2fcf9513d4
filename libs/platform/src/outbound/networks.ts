import { BlockList, isIP, isIPv4 } from 'node:net';

type Subnet = readonly [address: string, prefix: number];

/** IPv4 ranges that are private, local or unroutable (the registry of RFC 6890, and multicast). */
const NOT_PUBLIC_4: readonly Subnet[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Exceptions within the public IPv6 range: tunnels that embed an IPv4 address, and documentation. */
const NOT_PUBLIC_6: readonly Subnet[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** The IPv6 range assigned to the public internet. Everything outside is not, IPv4-mapped addresses included. */
const PUBLIC_6: Subnet = ['2000::', 3];

const notPublic4 = listOf(NOT_PUBLIC_4);
const notPublic6 = listOf(NOT_PUBLIC_6);
const public6 = listOf([PUBLIC_6]);

export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !notPublic4.check(address, 'ipv4');
  // An address with a zone is link-local.
  if (isIP(address) !== 6 || address.includes('%')) return false;
  return public6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
}

/** A list of networks, such as `10.1.0.0/16` or `fd00::/8`. */
export class Networks {
  private readonly list: BlockList;

  /** @throws Error for an invalid network */
  constructor(texts: readonly string[]) {
    this.list = listOf(texts.map(subnetOf));
  }

  contains(address: string): boolean {
    if (isIP(address) === 0 || address.includes('%')) return false;
    return this.list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
  }
}

function subnetOf(text: string): Subnet {
  const [address = '', prefix = ''] = text.split('/');
  const longest = isIPv4(address) ? 32 : 128;
  if (isIP(address) === 0 || !/^\d{1,3}$/.test(prefix) || Number(prefix) > longest)
    throw new Error(`${text} is not a network`);
  return [address, Number(prefix)];
}

function listOf(subnets: readonly Subnet[]): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of subnets)
    list.addSubnet(address, prefix, isIPv4(address) ? 'ipv4' : 'ipv6');
  return list;
}
