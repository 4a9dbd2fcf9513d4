import { endsWithin, startDnsServer } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { DnsTextRecords } from './dns-text-records.js';

it('a lookup ends before its caller gives up, however many DNS servers are silent', async () => {
  const servers = await Promise.all(Array.from({ length: 4 }, () => startDnsServer()));
  for (const server of servers) server.fail('is silent');
  const lookup = new DnsTextRecords(servers.map(({ address }) => address)).at('_gatehouse.example');
  expect(await endsWithin(4_000, lookup)).toBe(true);
  expect(await lookup).toBeNull();
  for (const server of servers) await server.stop();
});
