import type { UserId } from '@gatehouse/contracts';
import type { NotificationEvent, NotificationKind } from '@gatehouse/contracts/notifications';

/** What a queued mail is about: its template, and the data known when it was queued. */
export type Message =
  | {
      template: 'invitation';
      data: {
        organizationName: string;
        firstName: string | null;
        invitedBy?: UserId | null | undefined;
      };
    }
  | { template: 'password-reset'; data: { firstName: string } }
  | { template: 'password-changed'; data: { firstName: string } }
  | {
      template: 'administrator-added';
      data: { firstName: string; organizationName: string; userId: UserId };
    }
  /** A digest. Its content is compiled when it is sent; `since` is the first round that it covers. */
  | { template: 'news'; data: { since: number } };

export type Template = Message['template'];

/** An entity in a digest, with its changes, oldest first. */
export interface DigestItem {
  /** Where it is in the portal; null if it has no page. */
  url: string | null;
  kind: NotificationKind;
  title: string;
  number: number | null;
  changes: DigestChange[];
}

export interface DigestChange {
  event: NotificationEvent;
  state: string | null;
  /** The state before; null if it is not known. */
  before: string | null;
  body: string | null;
}

export interface DigestContent {
  template: 'news';
  firstName: string;
  items: DigestItem[];
  url: string;
  unsubscribeUrl: string;
}

interface Linked {
  url: string;
  expiresAt: Date;
}

/** Everything needed to render a mail. */
export type EmailContent =
  | (Extract<Message, { template: 'password-reset' | 'password-changed' }> & Linked)
  | ({
      template: 'invitation';
      /** `who` invited them; null if that is not known. */
      data: { organizationName: string; firstName: string | null; who: string | null };
    } & Linked)
  | ({
      template: 'administrator-added';
      /** `who` is null if the account is not known here. */
      data: { firstName: string; organizationName: string; who: string | null };
    } & Linked)
  | DigestContent;

/** A rendered mail. */
export interface Email {
  /** The name of the sender. */
  sender: string;
  subject: string;
  html: string;
  text: string;
  /** Null for mails that cannot be switched off. */
  unsubscribeUrl: string | null;
}
