import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { z } from 'zod';
import { Failure } from './failure.js';
import { writeAtomically } from './atomic-write.js';

// Below the ephemeral ports (from 32768 on Linux), so that
// no outgoing connection occupies a kept port at the next start.
const lowest = 20_000;
const highest = 32_000;

// Several installations may start at the same time, as in the tests, and a port that is chosen is not
// taken yet: processes with neighbouring ids choose from different parts of the range.
const parts = 24;

/** Returns the port of a name, the same at every start while it is free. */
export type KeptPorts = (name: string) => Promise<number>;

/** Whether a port is free, both on loopback and on all interfaces. */
export async function isPortFree(port: number): Promise<boolean> {
  return (
    (await listenError(port, '127.0.0.1')) === undefined && (await listenError(port)) === undefined
  );
}

/** A free loopback port. */
export async function freePort(taken: ReadonlySet<number> = new Set()): Promise<number> {
  const size = (highest - lowest) / parts;
  const first = lowest + (process.pid % parts) * size;
  for (;;) {
    const port = randomInt(first, first + size);
    if (!taken.has(port) && (await isPortFree(port))) return port;
  }
}

/** @throws if a port is not available; `setting` chooses another */
export async function requirePort(port: number, setting: string): Promise<void> {
  const code = (await listenError(port, '127.0.0.1')) ?? (await listenError(port));
  if (code === 'EACCES') {
    throw new Failure(`This user may not use port ${port}: set ${setting} to a port above 1023.`);
  }
  if (code !== undefined) {
    throw new Failure(`Port ${port} is in use: stop the program that uses it, or set ${setting}.`);
  }
}

/** Opens the list of ports in `file`; `reserved` ones are never chosen. */
export async function openKeptPorts(file: string, reserved: number[]): Promise<KeptPorts> {
  const kept = await readPorts(file);
  const taken = new Set([...reserved, ...Object.values(kept)]);
  // Sequentially, so that two names never get the same port.
  let previous: Promise<unknown> = Promise.resolve();

  const choose = async (name: string): Promise<number> => {
    const known = kept[name];
    if (known !== undefined && !reserved.includes(known) && (await isPortFree(known))) return known;
    const port = await freePort(taken);
    taken.add(port);
    kept[name] = port;
    await writeAtomically(file, JSON.stringify(kept, null, 2));
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
    // No file yet, or a damaged one: choose new ports.
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
