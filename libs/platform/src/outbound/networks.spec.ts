import { describe, expect, it } from 'vitest';
import { isPublic, Networks } from './networks.js';

describe('an address', () => {
  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '223.255.255.255', '2606:4700::1111'])(
    '%s is public',
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );

  it.each([
    ...['127.0.0.1', '127.255.0.1', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255'],
    ...['192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.0.170', '198.18.0.1'],
    ...['224.0.0.1', '240.0.0.1', '255.255.255.255', '203.0.113.7'],
    ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1'],
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1'],
    ...['2002:7f00:1::', '2001:0:7f00:1::', '2001:db8::1', '5f00::1'],
    ...['localhost', '', '8.8.8.8%eth0', '2606:4700::1111%eth0'],
  ])('%s is not public', (address) => {
    expect(isPublic(address)).toBe(false);
  });
});

describe('a list of networks', () => {
  it('contains the addresses in any of them', () => {
    const networks = new Networks(['10.1.0.0/16', 'fd00:1::/32']);
    expect(['10.1.2.3', 'fd00:1::7'].every((address) => networks.contains(address))).toBe(true);
    expect(
      ['10.2.0.1', 'fd00:2::1', '127.0.0.1', 'fd00:1::7%eth0', 'x'].some((a) =>
        networks.contains(a),
      ),
    ).toBe(false);
  });

  it.each(['10.1.0.0', '10.1.0.0/33', 'x/8', '/8', '10.1.0.0/x'])('rejects %s', (text) => {
    expect(() => new Networks([text])).toThrow('is not a network');
  });
});
