import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stack } from './testing/stack.js';

const LISTENS = '0A';
/** 127.0.0.1, ::1 and ::ffff:127.0.0.1, as the kernel writes them. */
const LOOPBACK = [
  '0100007F',
  '00000000000000000000000001000000',
  '0000000000000000FFFF00000100007F',
];

/** The addresses at which sockets listen, by the inode of the socket. */
function listening(): Map<string, string> {
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8').trim().split('\n').slice(1),
  );
  return new Map(
    lines
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state]) => state === LISTENS)
      .map(([, address = '', , , , , , , , inode = '']) => [inode, address]),
  );
}

const socketsOf = (pid: string): string[] =>
  readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    const found = /^socket:\[(\d+)\]$/.exec(targetOf(`/proc/${pid}/fd/${fd}`));
    return found?.[1] ?? [];
  });

/** Nothing where it was closed since it was listed, as connections are; what listens stays. */
function targetOf(link: string): string {
  try {
    return readlinkSync(link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

it.runIf(process.platform === 'linux')(
  'F52: everything that npm start runs listens on loopback only',
  () => {
    const addresses = listening();
    const processes = readFileSync(join(stack.dataFolder, 'processes'), 'utf8').trim().split('\n');
    const found = processes.flatMap((line) => {
      const [pid = '', , name = ''] = line.split(' ');
      return socketsOf(pid).flatMap((inode) => {
        const [address = '', port = ''] = addresses.get(inode)?.split(':') ?? [];
        return address === '' ? [] : [{ name, address, port: parseInt(port, 16) }];
      });
    });
    const names = new Set(found.map(({ name }) => name));
    for (const name of ['postgres', 'nats', 'mail', 'gateway', 'gateway-2', 'identity'])
      expect(names).toContain(name);
    expect(found.filter(({ address }) => !LOOPBACK.includes(address))).toEqual([]);
  },
);
