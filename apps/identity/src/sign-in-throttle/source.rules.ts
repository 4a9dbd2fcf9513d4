const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const GROUPS = 8;
/** Of IPv6 the first half: whoever has one address of a network has all 2^64 of it. */
const GROUPS_OF_NETWORK = 4;

/** Whom an IP address stands for when we count what comes from it. */
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
