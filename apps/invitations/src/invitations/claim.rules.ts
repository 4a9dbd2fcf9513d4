import { Problem, TimedOut, Unavailable } from '@gatehouse/contracts';

/** How long one redemption or deletion holds an invitation: longer than its steps may take, shorter than somebody waits after a crash. */
export const LEASE_MS = 12_000;

/**
 * Whether a step that failed is over. One that was refused is, so the next may begin at once; one that nobody answered may still take
 * effect, so the hold lasts to its end.
 */
export const isSettled = (error: unknown): boolean =>
  error instanceof Problem && !(error instanceof TimedOut || error instanceof Unavailable);
