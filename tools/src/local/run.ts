import { execFile } from 'node:child_process';

/** Where and as whom a command runs. */
export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number | undefined;
  gid?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** A command that ended badly; `output` is everything that it wrote. */
export class CommandFailed extends Error {
  constructor(
    command: string,
    readonly output: string,
  ) {
    super(`${command} failed: ${output.trim() || 'it wrote nothing'}`);
  }
}

/** Runs a command to its end and gives what it wrote; throws CommandFailed when it ends badly. */
export async function run(
  command: string,
  args: string[],
  options: RunOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      { maxBuffer: 16 * 1024 * 1024, ...options },
      (error, stdout, stderr) => {
        const output = stdout + stderr;
        if (error === null) resolve(output);
        else reject(new CommandFailed(command, output.trim() === '' ? error.message : output));
      },
    );
  });
}
