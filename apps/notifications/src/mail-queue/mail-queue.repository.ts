import type { InvitationId, MembershipId, OrganizationId, UserId } from '@gatehouse/contracts';
import type { EmailBlock } from '@gatehouse/contracts/notifications';
import type { Context } from '@gatehouse/platform';
import type { MailUpdate, MailAttempt } from '../mail-delivery/mail-attempt.rules.js';
import type { SendResult } from '../mail-delivery/smtp-reply.rules.js';
import type { Email, MailContent } from '../email-templates/email-content.rules.js';

/** A mail as it is put into the queue. */
export type NewMail = MailContent & {
  readonly id: string;
  /** What the link is for: a newer mail of the same template for it takes the place of one that still waits. */
  readonly aggregateId: string;
  /** Whose mail it is; null where it is the platform's own. */
  readonly organizationId: OrganizationId | null;
  readonly recipient: string;
  /** The token of the link, closed: only `ComposeLetter` opens it. Null where the mail lets nobody in. */
  readonly sealedToken: string | null;
  readonly messageId: string;
};

/** A mail that was taken out of the queue to be sent, under a lease. */
export type LeasedMail = MailAttempt &
  MailContent &
  Pick<
    NewMail,
    'id' | 'aggregateId' | 'organizationId' | 'recipient' | 'sealedToken' | 'messageId'
  > & {
    /** By the database's clock. */
    readonly takenAt: Date;
    /** Whether nothing is sent to its address (C1). */
    readonly isBlocked: boolean;
    /** Of news: up to which round of its organisation it tells. */
    readonly round: number;
    /** The W3C trace context in which it was called for; mails from before it was kept have none. */
    readonly traceparent: string | null;
  };

export abstract class MailQueueRepository {
  /** Queues a mail in place of an older one for the same link; changes nothing where a newer one waits. */
  abstract enqueue(context: Context, mail: NewMail): Promise<void>;
  /** Forgets what waits for an invitation that was withdrawn, and whatever comes for it yet. */
  abstract withdraw(
    context: Context,
    invitationId: InvitationId,
    organizationId: OrganizationId,
  ): Promise<void>;
  /**
   * Takes mails that are due. Nobody else takes them while the lease lasts; of a process that died, others do afterwards.
   * @param perHour how many go to one address within an hour; those beyond wait until there is room
   */
  abstract leaseDue(context: Context, atMost: number, perHour: number): Promise<LeasedMail[]>;
  /** Makes the leases of mails in hand last on. */
  abstract extendLeases(context: Context, ids: readonly string[]): Promise<void>;
  /** Whether a mail in hand still has to go out: its invitation was not withdrawn, nor its organisation shut out meanwhile. */
  abstract isStillDue(context: Context, mail: LeasedMail): Promise<boolean>;
  /** Notes where an attempt left a mail, and ends its lease. @returns false where that was known, or is of no interest any more */
  abstract recordAttempt(context: Context, mail: LeasedMail, after: MailUpdate): Promise<boolean>;
}

/** A block, and how often it has changed. */
export interface EmailBlockVersion {
  id: string;
  version: number;
}

export interface PageRequest {
  limit: number;
  cursor?: string | undefined;
  q?: string | undefined;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** The addresses to which nothing is sent (C1). */
export abstract class EmailBlockRepository {
  /** @returns null where the address is blocked already */
  abstract put(context: Context, email: string, words: string): Promise<EmailBlockVersion | null>;
  /** @returns null where the address is not blocked */
  abstract remove(context: Context, email: string, by: UserId): Promise<EmailBlockVersion | null>;
  /** Also those of news; of an address that has both, only this one. */
  abstract list(context: Context, request: PageRequest): Promise<Page<EmailBlock>>;
}

/** The addresses to which no news is sent, since somebody there reported a mail as spam. What lets them in is not affected. */
export abstract class ComplaintRepository {
  /** Changes nothing where there is one already. */
  abstract put(context: Context, email: string, words: string): Promise<void>;
  /** @returns whether there was one */
  abstract remove(context: Context, email: string, by: UserId): Promise<boolean>;
}

/** What mail providers have reported. */
export abstract class MailEventRepository {
  /** Notes a report by its id. @returns false where it was taken in before */
  abstract markProcessed(context: Context, id: string): Promise<boolean>;
}

/** What is agreed upon with whoever runs this: settings. */
export abstract class Agreements {
  /** How many mails go to one address within an hour. */
  abstract readonly mailsPerHour: number;
  /** The keys by which mail providers sign what they report; none where none may. */
  abstract readonly mailEventsKeys: () => readonly Buffer[];
  /** How long what happens is collected before it is told by mail: seconds from the first change of a thing. */
  abstract readonly newsAfterSeconds: number;
  /** The keys by which we sign the links that switch mails off, and have signed them before. */
  abstract readonly leaveKeys: () => readonly Buffer[];
}

/** A letter with an address on it. */
export interface OutgoingEmail extends Email {
  recipient: string;
  messageId: string;
}

/** Where letters are posted: a mail server. */
export abstract class MailTransport {
  /**
   * Never rejects: what went wrong is part of the answer.
   * @param isDue asked once the server waits for the letter itself, which is the last moment to keep it
   */
  abstract send(letter: OutgoingEmail, isDue: () => Promise<boolean>): Promise<SendResult>;
  /** Cuts off what is still being handed over, and lets go of every connection. */
  abstract close(): void;
}

/** What stands on every letter. */
export abstract class MailIdentity {
  /** The sender, as `Name <address>` or a bare address. */
  abstract readonly from: string;
  /** Where the portal is, without a slash at the end. */
  abstract readonly publicUrl: string;
  /** Where a member switches off the mails that can be. */
  abstract leaveUrlOf(membershipId: MembershipId): string;
}

/** Where to say what happened. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}
