import type { FailureLimits } from './failed-sign-ins.rules.js';

/** The failures that are allowed before the throttle sets in, from settings. */
export abstract class ThrottleLimits implements FailureLimits {
  abstract readonly perAccount: number;
  abstract readonly perSource: number;
}
