import type { SendResult } from './smtp-reply.rules.js';

const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 10 * 60_000;
const LONGEST_DELAY_MS = 24 * 60 * 60_000;

/**
 * - `queued`: until a mail server has accepted or rejected it
 * - `sent`
 * - `refused`: rejected for good
 * - `failed`: no server accepted it in time
 * - `superseded`: a newer mail took its place, so that no dead link is sent
 * - `withdrawn`: its invitation was, or its content is no longer for its recipient
 */
export type MailStatus = 'queued' | 'sent' | 'refused' | 'failed' | 'superseded' | 'withdrawn';

export interface MailAttempt {
  /** The number of attempts, this one included. */
  readonly attempts: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** The state of a mail after an attempt. */
export interface MailUpdate {
  status: MailStatus;
  /** Null unless it is still queued. */
  nextAttemptAt: Date | null;
  lastError: string | null;
}

/** When its link expires, or after a day. */
export function giveUpAt({ createdAt, expiresAt }: MailAttempt): Date {
  return new Date(Math.min(expiresAt.getTime(), createdAt.getTime() + LONGEST_DELAY_MS));
}

/**
 * Exponential backoff from 1 s to 10 minutes, half of it random, so that mails that failed together are not retried together.
 * @param random from 0 to 1
 * @returns milliseconds
 */
export function backoff(attempts: number, random: number): number {
  const wait = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempts - 1));
  return wait / 2 + (wait / 2) * random;
}

export function afterMailAttempt(
  mail: MailAttempt,
  result: SendResult,
  now: Date,
  random: number,
): MailUpdate {
  const ended = { nextAttemptAt: null, lastError: null };
  switch (result.kind) {
    case 'sent':
      return { ...ended, status: 'sent' };
    case 'refused':
      return { ...ended, status: 'refused', lastError: result.words };
    case 'moot':
      return { ...ended, status: 'withdrawn' };
    case 'delayed': {
      const next = new Date(now.getTime() + backoff(mail.attempts, random));
      return next < giveUpAt(mail)
        ? { ...ended, status: 'queued', nextAttemptAt: next, lastError: result.words }
        : { ...ended, status: 'failed', lastError: result.words };
    }
  }
}
