import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from '@gatehouse/platform';
import type { EnsureOperator } from '../application/ensure-operator.js';

/** Makes the first operator as soon as the services that this needs are there. */
export class OperatorWorker implements Worker {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly ensureOperator: EnsureOperator,
    private readonly operator: { email: string; password: string } | undefined,
  ) {}

  start(): void {
    if (this.operator) this.running = this.run(this.operator);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run({ email, password }: { email: string; password: string }): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.ensureOperator.run(email, password);
        return;
      } catch {
        await sleep(500, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
