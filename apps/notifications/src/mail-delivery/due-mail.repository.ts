import type { Context } from '@gatehouse/platform';
import type { Message } from '../email-templates/email-content.rules.js';
import type { MailFields } from '../mail-queue/mail-queue.repository.js';
import type { MailAttempt, MailUpdate } from './mail-attempt.rules.js';

/** A mail leased from the queue for an attempt. */
export type LeasedMail = Message &
  MailFields &
  MailAttempt & {
    /** By the clock of the database. */
    readonly leasedAt: Date;
    /** Whether its address is blocked, for all mails or for digests. */
    readonly isBlocked: boolean;
    /** The last round of its organisation, which a digest covers. */
    readonly round: number;
    /** The W3C trace context of the event that caused it; null for old mails. */
    readonly traceparent: string | null;
  };

/** The queue of outgoing mails, as seen by what sends them. */
export abstract class DueMailRepository {
  /**
   * Leases mails that are due, one replica at a time.
   * @param perHour mails to one address beyond this number are postponed
   */
  abstract leaseDue(context: Context, limit: number, perHour: number): Promise<LeasedMail[]>;
  /** The first moment from now on at which a mail becomes due or expires, or a lease ends. */
  abstract nextDueAt(context: Context): Promise<Date | null>;
  /** False if its invitation was withdrawn, or its organisation lost access, since it was leased. */
  abstract isStillDue(context: Context, mail: LeasedMail): Promise<boolean>;
  /** Records the result of an attempt and ends the lease. @returns false if that is outdated or known already */
  abstract recordAttempt(context: Context, mail: LeasedMail, update: MailUpdate): Promise<boolean>;
}
