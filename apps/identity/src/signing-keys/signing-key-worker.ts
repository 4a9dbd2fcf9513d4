import { Recurring, type RecurringTask } from '@gatehouse/platform';
import { SigningKeyMaintenance } from './signing-key-maintenance.port.js';

const INTERVAL_MS = 5_000;

/** Rotates and re-encrypts signing keys even without sign-ins. */
@Recurring({ every: INTERVAL_MS })
export class SigningKeyWorker implements RecurringTask {
  constructor(private readonly maintenance: SigningKeyMaintenance) {}

  run(): Promise<void> {
    return this.maintenance.maintain();
  }
}
