import type { SendResult } from './smtp-reply.rules.js';
import type { MailStatus } from '../email-templates/email-content.rules.js';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10 * 60_000;
const PATIENCE_MS = 24 * 60 * 60_000;

/** What the rules ask of a mail that somebody tries to send. */
export interface MailAttempt {
  /** How often it was taken to be sent, this time included. */
  readonly attempts: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Where an attempt leaves a mail. */
export interface MailUpdate {
  status: MailStatus;
  sentAt: Date | null;
  /** When to try again, where it is still queued. */
  nextAttemptAt: Date | null;
  lastError: string | null;
}

/** From when on it helps nobody to send a mail: its link is dead, or the mail servers had a day. */
export function giveUpAt({ createdAt, expiresAt }: MailAttempt): Date {
  return new Date(Math.min(expiresAt.getTime(), createdAt.getTime() + PATIENCE_MS));
}

/**
 * How long to wait after so many attempts, in milliseconds: 1 s, doubling up to 10 minutes, and of that a random half, so that
 * mails that failed together do not come back together.
 * @param random from 0 to 1
 */
export function backoff(attempts: number, random: number): number {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
  return wait / 2 + (wait / 2) * random;
}

/** What becomes of a mail after what came of sending it. */
export function afterMailAttempt(
  mail: MailAttempt,
  delivery: SendResult,
  now: Date,
  random: number,
): MailUpdate {
  const ended = { sentAt: null, nextAttemptAt: null, lastError: null };
  switch (delivery.kind) {
    case 'sent':
      return { ...ended, status: 'sent', sentAt: now };
    case 'refused':
      return { ...ended, status: 'refused', lastError: delivery.words };
    case 'moot':
      return { ...ended, status: 'withdrawn' };
    case 'delayed': {
      const next = new Date(now.getTime() + backoff(mail.attempts, random));
      return next < giveUpAt(mail)
        ? { ...ended, status: 'queued', nextAttemptAt: next, lastError: delivery.words }
        : { ...ended, status: 'failed', lastError: delivery.words };
    }
  }
}
