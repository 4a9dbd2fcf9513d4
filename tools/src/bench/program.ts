import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process that is measured beside the platform. */
export interface Program {
  pid: number;
  /** Where it answers. */
  url: string;
  stop: () => Promise<void>;
}

/** Starts a program next to this file, which prints its URL once it answers. */
export async function startProgram(file: string, args: string[] = []): Promise<Program> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const printed = once(child.stdout, 'data') as Promise<[Buffer]>;
  const first = await Promise.race([printed, ended.then(() => undefined)]);
  if (!first) throw new Error(`${file} did not start`);
  return {
    pid: child.pid ?? NaN,
    url: String(first[0]).trim(),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
