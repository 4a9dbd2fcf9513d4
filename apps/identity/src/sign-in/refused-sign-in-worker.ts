import { Recurring, SETTINGS, type RecurringTask } from '@gatehouse/platform';
import { Inject } from '@nestjs/common';
import type { Settings } from '../settings.js';
import { RefusedSignInCounter } from './refused-sign-in-counter.js';

/** Flushes the count of rate-limited sign-ins periodically, and when the service stops. */
@Recurring({
  every: ({ REFUSED_SIGN_INS_SUMMED_SECONDS }: Settings) => REFUSED_SIGN_INS_SUMMED_SECONDS * 1_000,
  atStop: true,
})
export class RefusedSignInWorker implements RecurringTask {
  constructor(
    private readonly counter: RefusedSignInCounter,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  run(): Promise<void> {
    return this.counter.flush(this.settings.REFUSED_SIGN_INS_SUMMED_SECONDS);
  }
}
