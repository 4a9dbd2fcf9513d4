import type { FailureLimits } from './failed-sign-ins.rules.js';

/** How many wrong passwords are free before the throttle sets in. */
export abstract class ThrottleLimits implements FailureLimits {
  abstract readonly perAccount: number;
  abstract readonly perSource: number;
}
