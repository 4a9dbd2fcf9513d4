import type { OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { AfterAttempt, AttemptedMail } from '../domain/attempts.js';
import type { Delivery } from '../domain/delivery.js';
import type { Letter, Mail } from '../domain/mail.js';

/** A mail as it is put into the queue. */
export type NewMail = Mail & {
  readonly id: string;
  /** What the link is for: a newer mail of the same template for it takes the place of one that still waits. */
  readonly aggregateId: string;
  /** Whose mail it is; null where it is the platform's own. */
  readonly organizationId: OrganizationId | null;
  readonly recipient: string;
  /** The token of the link, closed: only `ComposeLetter` opens it. */
  readonly sealedToken: string;
  readonly messageId: string;
};

/** A mail that was taken out of the queue to be sent, under a lease. */
export type TakenMail = AttemptedMail &
  Mail &
  Pick<NewMail, 'id' | 'recipient' | 'sealedToken' | 'messageId'> & {
    /** By the database's clock. */
    readonly takenAt: Date;
  };

export abstract class MailQueue {
  /** Queues a mail in place of an older one for the same link; changes nothing where a newer one waits. */
  abstract put(context: Context, mail: NewMail): Promise<void>;
  /** Takes mails that are due. Nobody else takes them while the lease lasts; of a process that died, others do afterwards. */
  abstract take(context: Context, atMost: number): Promise<TakenMail[]>;
  /** Makes the leases of mails in hand last on. */
  abstract keep(context: Context, ids: readonly string[]): Promise<void>;
  /** Notes where an attempt left a mail, and ends its lease. */
  abstract settle(context: Context, mail: TakenMail, after: AfterAttempt): Promise<void>;
}

/** A letter with an address on it. */
export interface AddressedLetter extends Letter {
  recipient: string;
  messageId: string;
}

/** Where letters are posted: a mail server. */
export abstract class Mailbox {
  /** Never rejects: what went wrong is part of the answer. */
  abstract post(letter: AddressedLetter): Promise<Delivery>;
  /** Cuts off what is still being handed over, and lets go of every connection. */
  abstract close(): void;
}

/** What stands on every letter. */
export abstract class Letterhead {
  /** The sender, as `Name <address>` or a bare address. */
  abstract readonly from: string;
  /** Where the portal is, without a slash at the end. */
  abstract readonly publicUrl: string;
}

/** Where to say what happened. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}
