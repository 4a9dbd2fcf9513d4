import { DELIVERY_FAILURES } from '@gatehouse/contracts';
import type { DeliveryStatus, NoticeState } from '@gatehouse/contracts/notifications';

/** The response to a delivery, or why there was none. */
export type DeliveryResult = { status: number; retryAfterSeconds?: number } | { words: string };

export interface DeliveryAttempt {
  /** The number of attempts, this one included. */
  attempts: number;
  createdAt: Date;
  /** When the webhook last accepted any delivery; null if it never did. */
  lastSuccessAt: Date | null;
}

/** Why a webhook is disabled: as the notice to its managers, and in words. */
export interface Disabling {
  state: Extract<NoticeState, 'webhook-failing' | 'webhook-gone'>;
  reason: string;
}

/** The state of a delivery after an attempt. */
export interface DeliveryUpdate {
  status: DeliveryStatus;
  nextAttemptAt: Date | null;
  lastStatus: number | null;
  lastError: string | null;
  /** Why to disable the webhook; null to leave it enabled. */
  disable: Disabling | null;
}

const GONE = 410;
const DAY_SECONDS = 24 * 60 * 60;

/**
 * As Standard Webhooks specifies: 2xx is a success and everything else a failure, redirects included. 410 disables the webhook at once; so
 * does a delivery that is given up, unless the webhook has accepted another one since it was queued.
 * @param waits seconds to wait after each failed attempt; after the last one the delivery is given up. A longer Retry-After is honoured,
 *   up to a day
 */
export function afterDeliveryAttempt(
  delivery: DeliveryAttempt,
  result: DeliveryResult,
  now: Date,
  waits: readonly number[],
): DeliveryUpdate {
  const lastStatus = 'status' in result ? result.status : null;
  const ended = { nextAttemptAt: null, lastStatus, disable: null };
  if (lastStatus !== null && lastStatus >= 200 && lastStatus < 300)
    return { ...ended, status: 'delivered', lastError: null };
  const lastError =
    'words' in result ? result.words : `${DELIVERY_FAILURES.answered}${String(result.status)}`;
  if (lastStatus === GONE)
    return {
      ...ended,
      status: 'failed',
      lastError,
      disable: { state: 'webhook-gone', reason: DELIVERY_FAILURES.gone },
    };
  const wait = waits[delivery.attempts - 1];
  if (wait !== undefined) {
    const asked = ('status' in result ? result.retryAfterSeconds : undefined) ?? 0;
    const seconds = Math.max(wait, Math.min(asked, DAY_SECONDS));
    const nextAttemptAt = new Date(now.getTime() + seconds * 1_000);
    return { ...ended, status: 'queued', nextAttemptAt, lastError };
  }
  const { lastSuccessAt, createdAt } = delivery;
  const isDead = lastSuccessAt === null || lastSuccessAt < createdAt;
  const reason = `${DELIVERY_FAILURES['given-up']}${lastError}`;
  const disable = isDead ? ({ state: 'webhook-failing', reason } as const) : null;
  return { ...ended, status: 'failed', lastError, disable };
}
