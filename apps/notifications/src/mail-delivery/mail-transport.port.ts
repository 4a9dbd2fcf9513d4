import type { Email } from '../email-templates/email-content.rules.js';
import type { SendResult } from './smtp-reply.rules.js';

export interface OutgoingEmail extends Email {
  recipient: string;
  messageId: string;
}

/** The way to a mail server. */
export abstract class MailTransport {
  /**
   * Never rejects: failures are part of the result.
   * @param isStillDue asked when the server is ready for the content, the last moment to hold the mail back
   */
  abstract send(
    email: OutgoingEmail,
    isStillDue: () => Promise<boolean>,
    signal: AbortSignal,
  ): Promise<SendResult>;
}
