import { expect, it } from 'vitest';
import { sourceOf } from './source.js';

it.each([
  ['an IPv4 address', '203.0.113.7', '203.0.113.7'],
  ['an IPv4 address in IPv6', '::ffff:203.0.113.7', '203.0.113.7'],
  ['an IPv6 address', '2001:db8:0:1:2:3:4:5', '2001:db8:0:1::/64'],
  ['a short one', '2001:DB8::5', '2001:db8:0:0::/64'],
  ['one with zeros written out', '2001:0db8:0000:0000:0000:0000:0000:0009', '2001:db8:0:0::/64'],
  ['one of the machine itself', '::1', '0:0:0:0::/64'],
  ['one of a link', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['an unknown one', '', ''],
])('F18: %s is counted by its network', (_, address, source) => {
  expect(sourceOf(address)).toBe(source);
});
