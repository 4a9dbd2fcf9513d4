import type { InvitationId, Language, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Message } from '../email-templates/email-content.rules.js';

export interface MailFields {
  readonly id: string;
  /** What the link is for. A newer mail of the same template supersedes one that is still queued. */
  readonly aggregateId: string;
  /** Null for mails of the platform itself. */
  readonly organizationId: OrganizationId | null;
  readonly recipient: string;
  readonly language: Language;
  /** When the link expires, or when the mail is no longer useful. */
  readonly expiresAt: Date;
  /** The token of the link, encrypted; only `ComposeEmail` decrypts it. Null for mails that grant no access. */
  readonly sealedToken: string | null;
  readonly messageId: string;
}

export type NewMail = Message & MailFields;

/** The queue of outgoing mails, as seen by what fills it. */
export abstract class MailQueueRepository {
  /** Supersedes an older mail for the same link. Does nothing if a newer one is queued. */
  abstract enqueue(context: Context, mail: NewMail): void;
  /** Withdraws the queued mails of an invitation, and any that arrive later. */
  abstract withdraw(
    context: Context,
    invitationId: InvitationId,
    organizationId: OrganizationId,
  ): void;
}
