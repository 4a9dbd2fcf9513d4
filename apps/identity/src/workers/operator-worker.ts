import { Loop, type Worker } from '@gatehouse/platform';
import type { EnsureOperator } from '../application/ensure-operator.js';

const NEVER_AGAIN_MS = 2 ** 31 - 1;

/** Makes the first operator as soon as the services that this needs are there. */
export class OperatorWorker implements Worker {
  private readonly loop: Loop;

  constructor(
    ensureOperator: EnsureOperator,
    private readonly operator: { email: string; password: string } | undefined,
  ) {
    this.loop = new Loop({
      round: async () => {
        if (this.operator) await ensureOperator.run(this.operator.email, this.operator.password);
        return NEVER_AGAIN_MS;
      },
      onFailure: () => {
        // The services that it needs are still on their way: tried again.
      },
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }
}
