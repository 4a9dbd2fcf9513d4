import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { eventually } from '@gatehouse/testing/wait';
import { stack } from './stack.js';

const PROGRAM = join(import.meta.dirname, '../../../../libs/cli/dist/main.js');

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The built command line, with a home of its own. */
export class CommandLine {
  private constructor(readonly home: string) {}

  static async create(): Promise<CommandLine> {
    return new CommandLine(await mkdtemp(join(tmpdir(), 'gatehouse-command-')));
  }

  get credentials(): string {
    return join(this.home, 'gatehouse', 'credentials.json');
  }

  async run(given: string[], input = '', env: Record<string, string> = {}): Promise<Ended> {
    return ended(this.spawn(process.execPath, [PROGRAM, ...given], env), input);
  }

  /** Runs a command and parses what it printed: a value per line. @throws what it reported */
  async json<Value = Record<string, unknown>>(given: string[], input = ''): Promise<Value[]> {
    const { status, stdout, stderr } = await this.run([...given, '--json'], input);
    if (status !== 0) throw new Error(`${given.join(' ')}: ${stderr}`);
    const lines = stdout.split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Value);
  }

  /** Runs it as in a terminal. */
  async type(given: string[], answer: string): Promise<Ended> {
    const command = [process.execPath, PROGRAM, ...given].join(' ');
    const child = this.spawn('script', ['-qec', command, '/dev/null']);
    let shown = '';
    child.stdout?.on('data', (chunk: Buffer) => (shown += String(chunk)));
    await eventually(() => shown.includes('[y/N]') || undefined);
    return ended(child, answer, () => shown);
  }

  /** Starts a command that goes on. */
  start(given: string[]): Running {
    return new Running(this.spawn(process.execPath, [PROGRAM, ...given]));
  }

  async remove(): Promise<void> {
    await rm(this.home, { recursive: true });
  }

  private spawn(program: string, given: string[], env: Record<string, string> = {}): ChildProcess {
    const { PATH } = process.env;
    return spawn(program, given, {
      cwd: this.home,
      env: { PATH, XDG_CONFIG_HOME: this.home, GATEHOUSE_URL: stack.publicUrl, ...env },
    });
  }
}

export class Running {
  output = '';

  constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += String(chunk)));
  }

  prints(part: string): Promise<true> {
    return eventually(() => this.output.includes(part) || undefined);
  }

  stop(): void {
    this.child.kill();
  }
}

async function ended(child: ChildProcess, input: string, shown?: () => string): Promise<Ended> {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('the program has no streams');
  const exit = once(child, 'close');
  stdin.end(input);
  const [printed, reported] = await Promise.all([shown ? '' : text(stdout), text(stderr)]);
  await exit;
  return { status: child.exitCode, stdout: shown?.() ?? printed, stderr: reported };
}
