/** How often an event may fail before it is dead-lettered, and how long to wait in between. */
export interface RetryPolicy {
  deliveries: number;
  /** @param attempt counts from 1 */
  waitMs(attempt: number): number;
}

/** The waits add up to about 40 s, longer than a transient fault lasts. */
export const RETRY_POLICY: RetryPolicy = {
  deliveries: 10,
  waitMs: (attempt) => Math.min(10_000, 100 * 2 ** attempt),
};
