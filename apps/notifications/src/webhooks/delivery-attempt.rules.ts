import type { DeliveryStatus } from '@gatehouse/contracts/notifications';

/** What came of sending a delivery: an answer, or why there was none. */
export type DeliveryResult =
  | { status: number; /** How long it asks to be left alone. */ retryAfterSeconds?: number }
  | { words: string };

/** What the rules ask of a delivery that somebody tried to send. */
export interface DeliveryAttempt {
  /** How often it was tried, this time included. */
  attempts: number;
  createdAt: Date;
  /** When anything came through to that webhook; null where nothing ever did. */
  lastSuccessAt: Date | null;
}

/** Where an attempt leaves a delivery, and its webhook. */
export interface DeliveryUpdate {
  status: DeliveryStatus;
  nextAttemptAt: Date | null;
  lastStatus: number | null;
  lastError: string | null;
  /** Why the webhook is to be disabled; null where it is not. */
  disable: string | null;
}

const GONE = 410;
const DAY_SECONDS = 24 * 60 * 60;

/**
 * What becomes of a delivery. As Standard Webhooks asks: 2xx is a success and all else a failure, redirects included; 410 ends the
 * webhook at once; and so does a delivery that was given up, if nothing else came through since it was made.
 * @param waits how long to wait after each attempt that fails, in seconds; after the last of them it is given up. Who asks for a
 *   longer wait (Retry-After) gets it, up to a day
 */
export function afterDeliveryAttempt(
  delivery: DeliveryAttempt,
  outcome: DeliveryResult,
  now: Date,
  waits: readonly number[],
): DeliveryUpdate {
  const lastStatus = 'status' in outcome ? outcome.status : null;
  const ended = { nextAttemptAt: null, lastStatus, disable: null };
  if (lastStatus !== null && lastStatus >= 200 && lastStatus < 300)
    return { ...ended, status: 'delivered', lastError: null };
  const lastError = 'words' in outcome ? outcome.words : `answered ${String(outcome.status)}`;
  if (lastStatus === GONE)
    return {
      ...ended,
      status: 'failed',
      lastError,
      disable: 'it answered that it is gone for good',
    };
  const wait = waits[delivery.attempts - 1];
  if (wait !== undefined) {
    const asked = ('status' in outcome ? outcome.retryAfterSeconds : undefined) ?? 0;
    const seconds = Math.max(wait, Math.min(asked, DAY_SECONDS));
    const nextAttemptAt = new Date(now.getTime() + seconds * 1_000);
    return { ...ended, status: 'queued', nextAttemptAt, lastError };
  }
  const { lastSuccessAt, createdAt } = delivery;
  const isDead = lastSuccessAt === null || lastSuccessAt < createdAt;
  const disable = isDead ? `nothing came through any more: ${lastError}` : null;
  return { ...ended, status: 'failed', lastError, disable };
}
