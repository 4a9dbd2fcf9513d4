import { BackgroundWorker, Loop, type Check, type Worker } from '@gatehouse/platform';
import type { OperatorSetup } from './operator-setup.js';

const NEVER_AGAIN_MS = 2 ** 31 - 1;

/** Creates the first operator as soon as the services that it depends on are up. */
@BackgroundWorker()
export class OperatorWorker implements Worker {
  private readonly loop: Loop;
  private exists = false;

  /** Ready means that the operator can sign in. An existing operator counts, even while other services are still starting. */
  readonly check: Check = {
    name: 'operator',
    run: () => (this.exists ? Promise.resolve() : Promise.reject(new Error('is not made yet'))),
  };

  constructor(
    setup: OperatorSetup,
    private readonly operator: { email: string; password: string } | undefined,
  ) {
    this.loop = new Loop({
      round: async () => {
        if (this.operator) {
          const { email, password } = this.operator;
          this.exists ||= (await setup.find(email)) !== null;
          await setup.run(email, password);
        }
        this.exists = true;
        return NEVER_AGAIN_MS;
      },
      onFailure: () => {
        // The services that it depends on are still starting, so try again.
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
