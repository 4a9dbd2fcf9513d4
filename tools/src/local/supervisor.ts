import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { freeMegabytes } from './data-folder.js';
import { Failure } from './failure.js';
import { startGuard } from './guard.js';
import { boundLog } from './logs.js';
import { ManagedProcess, type ProcessSpec } from './managed-process.js';
import { writeProcesses } from './process-record.js';
import { sendSignal } from './processes.js';

/** In megabytes: with less, PostgreSQL and NATS may fail to write. */
const leastRoom = 20;

interface SupervisorEvents {
  /** A process died and will be restarted. */
  died: [name: string, how: string];
  /** A restarted process is ready. */
  ready: [name: string];
  /** The data folder's disk is full, or has space again. */
  full: [];
  room: [];
}

/**
 * Starts processes, keeps them running, and stops them in order. Their output goes to
 * `<data folder>/logs/<name>.log`. If this process is killed, a guard ends them.
 */
export class Supervisor extends EventEmitter<SupervisorEvents> {
  readonly #file: string;
  #groups: ManagedProcess[][] = [];
  #releaseGuard: (() => void) | undefined;
  #stopping = false;
  #rounds: NodeJS.Timeout | undefined;
  #isFull = false;
  #isLooking = false;
  #isWritten = true;
  // Nothing is left behind on any exit except a kill.
  readonly #onExit = () => this.#endByForce();

  constructor(
    private readonly dataFolder: string,
    private readonly roundMs = 2_000,
  ) {
    super();
    this.#file = join(dataFolder, 'processes');
    process.once('exit', this.#onExit);
  }

  /** Starts processes in parallel and waits until all are ready. @throws if one fails */
  async start(specs: ProcessSpec[]): Promise<void> {
    if (this.#stopping) throw new Failure('Stopped while starting.');
    this.#releaseGuard ??= startGuard(this.#file);
    this.#rounds ??= setInterval(() => void this.#look(), this.roundMs);
    const group = specs.map((spec) => this.#manage(spec));
    this.#groups.push(group);
    await Promise.all(group.map((managed) => managed.start()));
  }

  /**
   * Stops one process, or all in reverse start order; those started together stop
   * together.
   */
  async stop(name?: string): Promise<void> {
    if (name !== undefined) {
      const managed = this.#find(name);
      await managed.stop();
      this.#groups = this.#groups.map((group) => group.filter((other) => other !== managed));
      return;
    }
    this.#stopping = true;
    for (const group of this.#groups.toReversed()) {
      await Promise.all(group.map((managed) => managed.stop()));
    }
    clearInterval(this.#rounds);
    this.#releaseGuard?.();
    process.off('exit', this.#onExit);
  }

  /** Process ids of running processes, by name. */
  pids(): Record<string, number> {
    const running = this.#groups
      .flat()
      .flatMap(({ spec, pid }) => (pid === undefined ? [] : [[spec.name, pid]]));
    return Object.fromEntries(running) as Record<string, number>;
  }

  /** Sends a signal to a process. @returns whether it was running */
  kill(name: string, signal: NodeJS.Signals): boolean {
    const { pid } = this.#find(name);
    return pid !== undefined && sendSignal(pid, signal);
  }

  #endByForce(): void {
    for (const managed of this.#groups.flat()) managed.killGroup();
  }

  #find(name: string): ManagedProcess {
    const found = this.#groups.flat().find(({ spec }) => spec.name === name);
    if (found === undefined) throw new Error(`No process has the name ${name}.`);
    return found;
  }

  #manage(spec: ProcessSpec): ManagedProcess {
    return new ManagedProcess(spec, this.dataFolder, {
      changed: () => this.#writeDown(),
      died: (how) => this.emit('died', spec.name, how),
      ready: () => this.emit('ready', spec.name),
    });
  }

  /** Periodic maintenance. Errors in it must not end the supervisor. */
  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const managed = this.#groups.flat();
    await Promise.allSettled(managed.flatMap((each) => [boundLog(each.log), each.check()]));
    const room = await freeMegabytes(this.dataFolder).catch(() => undefined);
    const isFull = room === undefined ? this.#isFull : room < leastRoom;
    if (isFull !== this.#isFull) this.emit(isFull ? 'full' : 'room');
    this.#isFull = isFull;
    if (!this.#isWritten && !this.#stopping) this.#writeDown();
    this.#isLooking = false;
  }

  #writeDown(): void {
    const running = this.#groups
      .flat()
      .flatMap(({ spec, pid }) =>
        pid === undefined
          ? []
          : [{ pid, name: spec.name, stopSignal: spec.stopSignal ?? ('SIGTERM' as const) }],
      );
    try {
      writeProcesses(this.#file, running);
      this.#isWritten = true;
    } catch {
      // The disk is full: the next round records it.
      this.#isWritten = false;
    }
  }
}
