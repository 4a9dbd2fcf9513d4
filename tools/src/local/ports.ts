import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { z } from 'zod';
import { Failure } from './failure.js';
import { writeSafely } from './write-safely.js';

// Below the ports that systems hand out to outgoing connections (from 32768 on Linux), so that
// no connection sits on a kept port when the next start wants to listen on it.
const lowest = 20_000;
const highest = 32_000;

/** Gives the port of each name, the same at every start as long as nobody else took it. */
export type KeptPorts = (name: string) => Promise<number>;

/** Whether a server could listen on this port, both on loopback and for everybody. */
export async function isPortFree(port: number): Promise<boolean> {
  return (
    (await listenError(port, '127.0.0.1')) === undefined && (await listenError(port)) === undefined
  );
}

/** Chooses a loopback port on which nothing listens. */
export async function freePort(taken: ReadonlySet<number> = new Set()): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest);
    if (!taken.has(port) && (await isPortFree(port))) return port;
  }
}

/** Throws the one sentence about a port that cannot be had; `setting` is how to choose another. */
export async function requirePort(port: number, setting: string): Promise<void> {
  const code = (await listenError(port, '127.0.0.1')) ?? (await listenError(port));
  if (code === 'EACCES') {
    throw new Failure(
      `Port ${port} may not be used by this user: set ${setting} to one above 1023.`,
    );
  }
  if (code !== undefined) {
    throw new Failure(`Port ${port} is in use: stop what listens there or set ${setting}.`);
  }
}

/** Opens the list of ports kept in `file`; `reserved` ones are never chosen. */
export async function openKeptPorts(file: string, reserved: number[]): Promise<KeptPorts> {
  const kept = await readPorts(file);
  const taken = new Set([...reserved, ...Object.values(kept)]);
  // One at a time, so that two names never get the same port.
  let previous: Promise<unknown> = Promise.resolve();

  const choose = async (name: string): Promise<number> => {
    const known = kept[name];
    if (known !== undefined && !reserved.includes(known) && (await isPortFree(known))) return known;
    const port = await freePort(taken);
    taken.add(port);
    kept[name] = port;
    await writeSafely(file, JSON.stringify(kept, null, 2));
    return port;
  };

  return (name) => {
    const next = previous.then(() => choose(name));
    previous = next.catch(() => undefined);
    return next;
  };
}

async function readPorts(file: string): Promise<Record<string, number>> {
  try {
    return z.record(z.string(), z.int()).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // No file yet, or a damaged one: ports are chosen anew.
    return {};
  }
}

async function listenError(port: number, host?: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.close(() => resolve(undefined));
    });
  });
}
