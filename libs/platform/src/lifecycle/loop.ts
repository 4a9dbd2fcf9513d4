import { setTimeout as sleep } from 'node:timers/promises';

const AFTER_FAILURE_MS = 500;

interface LoopOptions {
  /** One round. @returns the milliseconds until the next; a nudge cuts them short */
  round: (signal: AbortSignal) => Promise<number>;
  /** Told of a round that failed; the next one comes half a second later. */
  onFailure: (error: unknown) => void;
}

/** Work that goes on for as long as its process lives, round after round, whatever happens. */
export class Loop {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private wake = new AbortController();

  constructor(private readonly options: LoopOptions) {}

  start(): void {
    this.running = this.run();
  }

  /** Lets the round in hand see that it is to end, and waits until it has. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.nudge();
    await this.running;
  }

  /** Starts the next round now, or as soon as the one in hand is over. */
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
