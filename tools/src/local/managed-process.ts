import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.js';
import { lastWords, logFile, withLog } from './logs.js';
import { sendSignal } from './processes.js';
import { timed } from './timed.js';

/** A process to run, and how to check that it is ready. */
export interface ProcessSpec {
  name: string;
  command: string;
  args: string[];
  /** Its whole environment: nothing is inherited. */
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Run as another user. */
  account?: { uid: number; gid: number } | undefined;
  /** The signal for a graceful shutdown; SIGTERM by default. */
  stopSignal?: NodeJS.Signals;
  ready: () => Promise<boolean>;
  /** Liveness check; if it fails, the process is restarted. */
  alive?: () => Promise<boolean>;
}

/** Events after the first start. */
export interface ProcessEvents {
  /** It has started or ended. */
  changed: () => void;
  died: (how: string) => void;
  ready: () => void;
}

const firstDelay = 200;
const longestDelay = 5_000;
const longLife = 10_000;
const startTimeoutMs = 60_000;
const stopTimeoutMs = 10_000;
const pollInterval = 100;
/** Consecutive failed checks before a restart: on a busy machine a healthy server may miss several. */
const mostFailures = 8;

/** A process that is restarted whenever it dies. */
export class ManagedProcess {
  readonly log: string;
  #child: ChildProcess | undefined;
  #end = '';
  #delay = firstDelay;
  #wasReady = false;
  #isReady = false;
  #failures = 0;
  readonly #stopping = new AbortController();

  constructor(
    readonly spec: ProcessSpec,
    dataFolder: string,
    private readonly events: ProcessEvents,
  ) {
    this.log = logFile(dataFolder, spec.name);
  }

  /** Its process id while it runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Starts it and waits until it is ready. @throws if it dies first */
  async start(): Promise<void> {
    await timed(this.spec.name, () => this.#untilReady(this.#spawn(), startTimeoutMs));
    this.#wasReady = true;
  }

  /** Stops it for good: gracefully, or by force after 10 s. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const child = this.#child;
    if (child?.pid === undefined) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const force = setTimeout(() => this.killGroup(), stopTimeoutMs);
    sendSignal(child.pid, this.spec.stopSignal ?? 'SIGTERM');
    // A paused process cannot handle signals.
    sendSignal(child.pid, 'SIGCONT');
    await ended;
    clearTimeout(force);
  }

  /** Kills it and its children at once. */
  killGroup(): void {
    this.#stopping.abort();
    if (this.pid !== undefined) sendSignal(-this.pid, 'SIGKILL');
  }

  #spawn(): ChildProcess {
    const { command, args, env, cwd, account } = this.spec;
    const bornAt = Date.now();
    const child = withLog(this.log, (log) =>
      // Its own process group: Ctrl-C must reach only this process, which stops the others gracefully.
      spawn(command, args, { env, cwd, ...account, detached: true, stdio: ['ignore', log, log] }),
    );
    this.#child = child;
    child.once('error', (error) => this.#ended(error.message, bornAt));
    child.once('exit', (code, signal) => this.#ended(signal ?? `exit code ${code ?? '?'}`, bornAt));
    this.events.changed();
    return child;
  }

  #ended(how: string, bornAt: number): void {
    this.#child = undefined;
    this.#isReady = false;
    this.#end = how;
    this.events.changed();
    if (this.#stopping.signal.aborted || !this.#wasReady) return;
    this.events.died(how);
    if (Date.now() - bornAt >= longLife) this.#delay = firstDelay;
    void this.#restart();
  }

  async #restart(): Promise<void> {
    const delay = this.#delay;
    this.#delay = Math.min(delay * 2, longestDelay);
    try {
      await sleep(delay, undefined, { signal: this.#stopping.signal });
      await this.#untilReady(this.#spawnAgain(), Infinity);
      this.events.ready();
    } catch {
      // It was stopped meanwhile, or died again, which triggers the next attempt.
    }
  }

  #spawnAgain(): ChildProcess {
    try {
      return this.#spawn();
    } catch (error) {
      // Without disk space or memory the process may not even start: retry as if it had died.
      void this.#restart();
      throw error;
    }
  }

  /** Checks liveness and kills the process if it fails, to be restarted. */
  async check(): Promise<void> {
    const { pid } = this;
    if (pid === undefined || !this.#isReady) return;
    this.#failures = (await this.spec.alive?.()) === false ? this.#failures + 1 : 0;
    if (this.#failures < mostFailures || pid !== this.pid || this.#stopping.signal.aborted) return;
    this.#failures = 0;
    // A hanging process would not shut down gracefully.
    sendSignal(-pid, 'SIGKILL');
  }

  async #untilReady(child: ChildProcess, timeoutMs: number): Promise<void> {
    const { name, ready } = this.spec;
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      if (this.#stopping.signal.aborted) throw new Failure(`${name} was stopped while starting.`);
      if (this.#child !== child) throw this.#failedStart(`ended while it started (${this.#end})`);
      if (await ready()) {
        this.#isReady = this.#child === child;
        return;
      }
      if (Date.now() > deadline) throw this.#failedStart('did not become ready within 60 s');
      await sleep(pollInterval);
    }
  }

  #failedStart(what: string): Failure {
    const words = lastWords(this.log);
    return new Failure(
      `${this.spec.name} ${what}: ${words || 'it said nothing'} (log: ${this.log})`,
    );
  }
}
