import type { Language, UserId } from '@gatehouse/contracts';
import type { NotificationEvent, NotificationKind } from '@gatehouse/contracts/notifications';

/** What a mail is about, as it waits in the queue. */
export type Message =
  | { template: 'invitation'; data: { organizationName: string; firstName: string | null } }
  | { template: 'password-reset'; data: { firstName: string } }
  | { template: 'password-changed'; data: { firstName: string } }
  | {
      template: 'administrator-added';
      data: { firstName: string; organizationName: string; userId: UserId };
    }
  /** What it says is found out when it is sent; `since` is the first round of its organisation of which it tells. */
  | { template: 'news'; data: { since: number } };

export type Template = Message['template'];

/**
 * `queued` until a mail server has answered: `sent`, or `refused` for good. `failed`: nobody took it while its link was alive.
 * `superseded`: a newer mail took its place, so that no link is sent that is dead already. `withdrawn`: so was its invitation; or
 * what it was to tell is not for that person any more.
 */
export type MailStatus = 'queued' | 'sent' | 'refused' | 'failed' | 'superseded' | 'withdrawn';

/** A mail that is to be sent: to whom, in which language, and until when it makes sense. */
export type MailContent = Message & {
  readonly language: Language;
  /** When its link ends. */
  readonly expiresAt: Date;
};

/** A thing of which there is news, and what became of it, the oldest first. */
export interface DigestItem {
  kind: NotificationKind;
  title: string;
  number: number | null;
  changes: { event: NotificationEvent; state: string | null; body: string | null }[];
}

interface Linked {
  url: string;
  expiresAt: Date;
}

/** What a mail says, complete. */
export type EmailContent =
  | (Exclude<Message, { template: 'news' | 'administrator-added' }> & Linked)
  | ({
      template: 'administrator-added';
      /** `who` is null where nobody knows the person by name any more. */
      data: { firstName: string; organizationName: string; who: string | null };
    } & Linked)
  | {
      template: 'news';
      firstName: string;
      things: DigestItem[];
      url: string;
      /** Where to switch these mails off. */
      leaveUrl: string;
    };

/** In whose name a mail comes: the provider's, or where it is of several or none, the platform's. */
export interface Brand {
  name: string;
  /** `#rrggbb` */
  colour: string;
  logoUrl: string | null;
}

/** What a mail client shows. */
export interface Email {
  subject: string;
  html: string;
  text: string;
  /** Where its recipient can switch such mails off; null for what one needs to get in. */
  unsubscribeUrl: string | null;
}
