import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@gatehouse/testing/wait';

/** As long as a browser is waited for: a program starts, discovers the issuer, signs in and calls. */
const TIMEOUT_MS = 30_000;
const MODULES = join(import.meta.dirname, '../../../../node_modules');

/** A program as a user runs it who copied it from the documentation. */
export class ExampleProgram {
  output = '';

  private constructor(
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
  }

  static async start(code: string, env: Record<string, string> = {}): Promise<ExampleProgram> {
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-example-'));
    await symlink(MODULES, join(folder, 'node_modules'));
    await writeFile(join(folder, 'program.mjs'), code);
    const child = spawn(process.execPath, [join(folder, 'program.mjs')], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ExampleProgram(folder, child);
  }

  /** Waits until it has printed this. @returns the first group, or the whole */
  async prints(pattern: RegExp): Promise<string> {
    return eventually(() => {
      const found = pattern.exec(this.output);
      if (!found && this.child.exitCode) throw new Error(this.output);
      return found?.[1] ?? found?.[0];
    }, TIMEOUT_MS);
  }

  /** Waits until it takes connections. */
  async listens(port: number): Promise<void> {
    await eventually(async () => {
      const socket = connect(port, '127.0.0.1');
      try {
        await once(socket, 'connect');
        return true;
      } finally {
        socket.destroy();
      }
    }, TIMEOUT_MS);
  }

  async stop(): Promise<void> {
    this.child.kill();
    if (this.child.exitCode === null && this.child.signalCode === null)
      await once(this.child, 'exit');
    await rm(this.folder, { recursive: true });
  }
}

/** A port that is free right now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
