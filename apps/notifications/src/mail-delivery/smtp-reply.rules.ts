import { serverReply } from '../shared/text.rules.js';

/** The result of an attempt: accepted, rejected for good, to be retried, or there was nothing left to say. */
export type SendResult =
  | { kind: 'sent' }
  /** `blocks`: the server rejected this recipient or this content, so the address is to be blocked. */
  | { kind: 'refused'; words: string; blocks: boolean }
  | { kind: 'delayed'; words: string }
  | { kind: 'moot' };

export interface SmtpError {
  message: string;
  /** The server's last reply, and its code (RFC 5321, section 4.2). */
  response?: string | undefined;
  responseCode?: number | undefined;
  /** The command that it replied to. */
  command?: string | undefined;
  /** The error code of the library. */
  code?: string | undefined;
}

/** The commands whose replies are about the mail. Replies to others, like the greeting, are about us. */
const MAIL_COMMANDS = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** The commands whose rejection blocks the recipient. An objection to our own address must not. */
const RECIPIENT_COMMANDS = ['RCPT TO', 'DATA'];

/** Authentication required or failed (RFC 4954): a matter of our settings, not of the recipient. */
const AUTHENTICATION_CODES = [530, 534, 535, 538];

/** Errors that the library finds by itself: an address or a size that cannot be sent. */
const UNSENDABLE = ['EENVELOPE', 'EMESSAGE'];

/** Tells permanent failures (5xx) from those worth a retry (4xx, a broken or silent connection). */
export function classifySmtpError(error: SmtpError): SendResult {
  const words = serverReply(error.response ?? error.message);
  if (!isPermanent(error)) return { kind: 'delayed', words };
  const { responseCode, command = '' } = error;
  const blocks = responseCode !== undefined && RECIPIENT_COMMANDS.includes(command);
  return { kind: 'refused', words, blocks };
}

function isPermanent({ responseCode, command, code }: SmtpError): boolean {
  if (responseCode === undefined) return code !== undefined && UNSENDABLE.includes(code);
  const isAboutMail = command !== undefined && MAIL_COMMANDS.includes(command);
  return isAboutMail && responseCode >= 500 && !AUTHENTICATION_CODES.includes(responseCode);
}
