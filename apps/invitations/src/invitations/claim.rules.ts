import { Problem, TimedOut, Unavailable } from '@gatehouse/contracts';

/** How long a claim lasts: longer than a redemption or deletion may take, and short enough to wait for after a crash. */
export const LEASE_MS = 12_000;

/**
 * Whether a step that failed is certain to have no effect any more. If it was refused, the claim can be released at once; if it timed
 * out, it may still take effect, so the claim has to run its full length.
 */
export const isSettled = (error: unknown): boolean =>
  error instanceof Problem && !(error instanceof TimedOut || error instanceof Unavailable);
