import type { MembershipId, OrganizationId, UserId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { DigestItem } from '../email-templates/email-content.rules.js';
import type { LeasedMail } from '../mail-queue/mail-queue.repository.js';

/** Whom a mail of news is for. */
export interface Addressee {
  userId: UserId;
  organizationId: OrganizationId;
}

/**
 * What is told by mail. The changes of one thing within a minute are a burst. Bursts that are over form a round of their
 * organisation. A mail to a member tells of the rounds from the one for which it was queued to the last before it is sent, so that
 * what has to wait becomes more of the same mail.
 */
export abstract class DigestRepository {
  abstract organizationsDue(context: Context, atMost: number): Promise<OrganizationId[]>;
  /** Makes a round of what is due, and queues a mail for each member whom it concerns. */
  abstract closeRound(context: Context, organizationId: OrganizationId): Promise<void>;
  /** What a member is to be told now; nothing where they may not know or do not want to. */
  abstract itemsFor(context: Context, mail: LeasedMail, since: number): Promise<DigestItem[]>;
  /** Notes that a mail is out of the queue, and queues another where more has come meanwhile. */
  abstract onMailFinished(context: Context, mail: LeasedMail): Promise<void>;
  abstract addresseeOf(context: Context, membershipId: MembershipId): Promise<Addressee | null>;
  /** Forgets what nobody asks for any more. */
  abstract deleteOld(context: Context): Promise<void>;
}
