import { setTimeout as sleep } from 'node:timers/promises';

const AFTER_FAILURE_MS = 500;

interface LoopOptions {
  /** One round. @returns milliseconds until the next one; a nudge starts it sooner */
  round: (signal: AbortSignal) => Promise<number>;
  /** Called when a round failed; the next one starts half a second later. */
  onFailure: (error: unknown) => void;
}

/** Runs rounds of work until it is stopped, whatever happens. */
export class Loop {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private wake = new AbortController();

  constructor(private readonly options: LoopOptions) {}

  start(): void {
    this.running = this.run();
  }

  /** Aborts the current round's signal, and waits for the round to end. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.nudge();
    await this.running;
  }

  /** Starts the next round now, or right after the current one. */
  nudge(): void {
    this.wake.abort();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const pause = await this.round(signal);
      await sleep(pause, undefined, { signal: this.wake.signal }).catch(() => undefined);
      this.wake = new AbortController();
    }
  }

  private async round(signal: AbortSignal): Promise<number> {
    try {
      return await this.options.round(signal);
    } catch (error) {
      if (!signal.aborted) this.options.onFailure(error);
      return AFTER_FAILURE_MS;
    }
  }
}
