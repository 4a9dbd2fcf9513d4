import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The repository root. */
export const projectRoot = join(import.meta.dirname, '..');

/** The npm that started this process, on the same Node.js; otherwise the one on the PATH. */
export function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
}

/**
 * Runs a program without showing its output.
 * @throws with its output if it fails
 */
export async function runQuietly(what, command, args) {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const problem = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : output.trim()));
  });
  if (problem === undefined) return;
  if (/ENOSPC|no space left/i.test(problem)) {
    throw new Error(`The disk of ${projectRoot} is full.`);
  }
  throw new Error(`${what} failed:\n${problem}`);
}
