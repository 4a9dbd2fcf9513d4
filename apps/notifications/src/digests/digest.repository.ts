import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { DigestItem } from '../email-templates/email-content.rules.js';

/** The queued mail of a digest. */
export interface DigestMail {
  organizationId: OrganizationId | null;
  /** The id of the membership that it is for. */
  aggregateId: string;
  recipient: string;
  /** The last round of its organisation that it covers. */
  round: number;
}

/** An item, and what leads to its page. */
export type FoundItem = Omit<DigestItem, 'url'> & { subjectId: string | null; link: string | null };

/**
 * What of the feeds is mailed. Changes of one subject within a minute form a burst. Bursts that are over form a round of their
 * organisation. The mail to a member covers every round from the one that it was queued for to the last one before it is sent: while it
 * waits, it grows.
 */
export abstract class DigestRepository {
  abstract organizationsDue(
    context: Context,
    limit: number,
    except: readonly string[],
  ): Promise<OrganizationId[]>;
  /** When the next burst will be over. */
  abstract nextDueAt(context: Context): Promise<Date | null>;
  /** Closes a round with all bursts that are over, and queues a mail for each member concerned. */
  abstract closeRound(context: Context, organizationId: OrganizationId): Promise<void>;
  /** Empty if the member may not see any of it now, or does not want to. */
  abstract itemsFor(context: Context, mail: DigestMail, since: number): Promise<FoundItem[]>;
  /** Queues another mail for rounds that closed while this one was being sent. */
  abstract queueFollowUp(context: Context, mail: DigestMail): Promise<void>;
  abstract deleteOld(context: Context): void;
}
