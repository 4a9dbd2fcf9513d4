import { oneLine } from '../shared/text.rules.js';

/** What came of sending a mail: a server took it, a server will never take it, nobody knows yet, or there was nothing to say. */
export type SendResult =
  | { kind: 'sent' }
  /** `blocks`: whether a server said so of this address or what came to it (C1), and not of us, or we of ourselves. */
  | { kind: 'refused'; words: string; blocks: boolean }
  | { kind: 'delayed'; words: string }
  | { kind: 'moot' };

/** What went wrong between us and a mail server. */
export interface SmtpError {
  message: string;
  /** The server's last answer, and the number that it began with (RFC 5321, section 4.2). */
  response?: string | undefined;
  responseCode?: number | undefined;
  /** The command that it answered. */
  command?: string | undefined;
  /** The library's name of the fault. */
  code?: string | undefined;
}

/** The commands that hand over a mail. What a server answers to others, like its greeting, is not about the mail. */
const HANDING_OVER = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** Those of them in which it is about the address. What a server has against our own is no fault of whoever we write to. */
const ABOUT_THE_ADDRESS = ['RCPT TO', 'DATA'];

/** Answers that ask us to sign in (RFC 4954): a matter of our settings, in which no address is at fault. */
const SIGN_IN_FIRST = [530, 534, 535, 538];

/** Faults that the library finds before it asks the server: an address or a size that cannot be sent. */
const UNSENDABLE = ['EENVELOPE', 'EMESSAGE'];

const LONGEST_WORDS = 500;

/** Tells a mail that is refused for good (5xx) from one that may go through later (4xx, a broken or silent connection). */
export function classifySmtpError(fault: SmtpError): SendResult {
  const words = serverReply(fault.response ?? fault.message);
  if (!isFinal(fault)) return { kind: 'delayed', words };
  const { responseCode, command = '' } = fault;
  const blocks = responseCode !== undefined && ABOUT_THE_ADDRESS.includes(command);
  return { kind: 'refused', words, blocks };
}

/** What a server said, as it is kept and shown. */
export const serverReply = (words: string): string => oneLine(words).slice(0, LONGEST_WORDS);

function isFinal({ responseCode, command, code }: SmtpError): boolean {
  if (responseCode === undefined) return code !== undefined && UNSENDABLE.includes(code);
  const aboutTheMail = command !== undefined && HANDING_OVER.includes(command);
  return aboutTheMail && responseCode >= 500 && !SIGN_IN_FIRST.includes(responseCode);
}
