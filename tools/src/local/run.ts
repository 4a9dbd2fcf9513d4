import { execFile } from 'node:child_process';

export interface RunOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number | undefined;
  gid?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** A failed command; `output` is everything it wrote. */
export class CommandFailed extends Error {
  constructor(
    command: string,
    readonly output: string,
  ) {
    super(`${command} failed: ${output.trim() || 'it wrote nothing'}`);
  }
}

/** Runs a command. @returns its output @throws CommandFailed */
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
