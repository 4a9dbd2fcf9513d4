import { setTimeout as sleep } from 'node:timers/promises';
import { Recurring, type Check, type RecurringTask } from '@gatehouse/platform';
import type { OperatorSetup } from './operator-setup.js';

const RETRY_MS = 500;
const NEVER_AGAIN_MS = 2 ** 31 - 1;

/** Creates the first operator as soon as the services that it depends on are up. */
@Recurring({ every: NEVER_AGAIN_MS })
export class OperatorWorker implements RecurringTask {
  private exists = false;

  /** Ready means that the operator can sign in. An existing operator counts, even while other services are still starting. */
  readonly check: Check = {
    name: 'operator',
    run: () => (this.exists ? Promise.resolve() : Promise.reject(new Error('is not made yet'))),
  };

  constructor(
    private readonly setup: OperatorSetup,
    private readonly operator: { email: string; password: string } | undefined,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        if (this.operator) await this.create(this.operator);
        this.exists = true;
        return;
      } catch {
        // The services that it depends on are still starting, so try again.
        await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async create({ email, password }: { email: string; password: string }): Promise<void> {
    this.exists ||= (await this.setup.find(email)) !== null;
    await this.setup.run(email, password);
  }
}
