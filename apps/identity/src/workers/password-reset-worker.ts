import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from '@gatehouse/platform';
import type { SendPasswordResets } from '../application/send-password-resets.js';

const IDLE_MS = 500;

/** Looks for people who forgot their password. */
export class PasswordResetWorker implements Worker {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly sendPasswordResets: SendPasswordResets) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const dealtWith = await this.sendPasswordResets.run().catch(() => 0);
      if (dealtWith === 0) await sleep(IDLE_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
