import type { Language } from '@gatehouse/contracts';

/** What a mail says, apart from its link. */
export type Message =
  | { template: 'invitation'; data: { organizationName: string; firstName: string | null } }
  | { template: 'password-reset'; data: { firstName: string } };

export type Template = Message['template'];

/**
 * `queued` until a mail server has answered: `sent`, or `refused` for good. `failed`: nobody took it while its link was alive.
 * `superseded`: a newer mail took its place, so that no link is sent that is dead already. `withdrawn`: so was its invitation.
 */
export type MailStatus = 'queued' | 'sent' | 'refused' | 'failed' | 'superseded' | 'withdrawn';

/** A mail that is to be sent: to whom, in which language, and until when it makes sense. */
export type Mail = Message & {
  readonly language: Language;
  /** When its link ends. */
  readonly expiresAt: Date;
};

/** What a mail client shows. */
export interface Letter {
  subject: string;
  html: string;
  text: string;
}
