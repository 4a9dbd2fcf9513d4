const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const GROUPS = 8;
/** An IPv6 source is a /64 network, since one subscriber usually has all of it. */
const GROUPS_OF_NETWORK = 4;

/** What an IP address is counted as: itself, or its /64 network. */
export function sourceOf(address: string): string {
  const ipv4 = IPV4_IN_IPV6.exec(address)?.[1] ?? address;
  if (!ipv4.includes(':')) return ipv4;
  const [before = '', after] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const head = groupsOf(before);
  const tail = groupsOf(after ?? '');
  const gap = Array.from({ length: Math.max(0, GROUPS - head.length - tail.length) }, () => '0');
  const network = [...head, ...gap, ...tail].slice(0, GROUPS_OF_NETWORK);
  return `${network.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));
