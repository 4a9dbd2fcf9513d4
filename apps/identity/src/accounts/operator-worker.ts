import { BackgroundWorker, Loop, type Check, type Worker } from '@gatehouse/platform';
import type { OperatorSetup } from './operator-setup.js';

const NEVER_AGAIN_MS = 2 ** 31 - 1;

/** Makes the first operator as soon as the services that this needs are there. */
@BackgroundWorker()
export class OperatorWorker implements Worker {
  private readonly loop: Loop;
  private isThere = false;

  /** Whoever is told that we are ready signs in as the operator. One from before is there, whatever else is still on its way. */
  readonly check: Check = {
    name: 'operator',
    run: () => (this.isThere ? Promise.resolve() : Promise.reject(new Error('is not made yet'))),
  };

  constructor(
    ensureOperator: OperatorSetup,
    private readonly operator: { email: string; password: string } | undefined,
  ) {
    this.loop = new Loop({
      round: async () => {
        if (this.operator) {
          const { email, password } = this.operator;
          this.isThere ||= (await ensureOperator.find(email)) !== null;
          await ensureOperator.run(email, password);
        }
        this.isThere = true;
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
