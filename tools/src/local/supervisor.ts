import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { Failure } from './failure.js';
import { startGuard } from './guard.js';
import { ManagedProcess, type ProcessSpec } from './managed-process.js';
import { writeProcesses } from './process-record.js';
import { sendSignal } from './processes.js';

interface SupervisorEvents {
  /** A process died and will be started again. */
  died: [name: string, how: string];
  /** A process that had died is ready again. */
  ready: [name: string];
}

/**
 * Starts processes, keeps them running, and ends them in order. What they write goes to
 * `<data folder>/logs/<name>.log`. Should we be killed ourselves, a guard ends them.
 */
export class Supervisor extends EventEmitter<SupervisorEvents> {
  readonly #file: string;
  #groups: ManagedProcess[][] = [];
  #releaseGuard: (() => void) | undefined;
  #stopping = false;
  // However we end short of being killed, nothing stays behind.
  readonly #onExit = () => this.#endByForce();

  constructor(private readonly dataFolder: string) {
    super();
    this.#file = join(dataFolder, 'processes');
    process.once('exit', this.#onExit);
  }

  /** Starts processes together and waits until each is ready; throws when one cannot be. */
  async start(specs: ProcessSpec[]): Promise<void> {
    if (this.#stopping) throw new Failure('Stopped while starting.');
    this.#releaseGuard ??= startGuard(this.#file);
    const group = specs.map((spec) => this.#manage(spec));
    this.#groups.push(group);
    await Promise.all(group.map((managed) => managed.start()));
  }

  /**
   * Ends one process, or all: what was started last ends first, what was started together ends
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
    this.#releaseGuard?.();
    process.off('exit', this.#onExit);
  }

  /** The process id of each process that runs, by its name. */
  pids(): Record<string, number> {
    const running = this.#groups
      .flat()
      .flatMap(({ spec, pid }) => (pid === undefined ? [] : [[spec.name, pid]]));
    return Object.fromEntries(running) as Record<string, number>;
  }

  /** Sends a signal to a process, as a fault would hit it; says whether it was running. */
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

  #writeDown(): void {
    const running = this.#groups
      .flat()
      .flatMap(({ spec, pid }) =>
        pid === undefined
          ? []
          : [{ pid, name: spec.name, stopSignal: spec.stopSignal ?? ('SIGTERM' as const) }],
      );
    writeProcesses(this.#file, running);
  }
}
