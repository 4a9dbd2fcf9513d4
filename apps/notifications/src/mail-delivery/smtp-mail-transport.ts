import { Readable } from 'node:stream';
import {
  createTransport,
  type NodemailerError,
  type PluginFunction,
  type Transporter,
} from 'nodemailer';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import {
  MailTransport,
  type OutgoingEmail,
  type MailIdentity,
} from '../mail-queue/mail-queue.repository.js';
import { classifySmtpError, type SendResult } from './smtp-reply.rules.js';

const CONNECTION_MS = 5_000;
const GREETING_MS = 5_000;
const SOCKET_MS = 10_000;
/** Of everything together: a server that answers a byte at a time runs into none of the others. */
const WHOLE_MS = 30_000;

/** Posts letters to a mail server over SMTP (RFC 5321). */
export class SmtpMailTransport extends MailTransport {
  private way: { url: string; pool: SMTPPool; transport: Transporter } | undefined;

  /**
   * @param url `smtp://` or `smtps://`, with user and password where the server wants them; asked anew for each letter, since they
   * may have been changed by then
   */
  constructor(
    private readonly url: () => string,
    private readonly letterhead: MailIdentity,
  ) {
    super();
  }

  override async send(
    { recipient, unsubscribeUrl, ...letter }: OutgoingEmail,
    isDue: () => Promise<boolean>,
  ): Promise<SendResult> {
    try {
      const mail = {
        isDue,
        ...letter,
        from: this.letterhead.from,
        // As an object: a text would be read as a list of addresses.
        to: { name: '', address: recipient },
        // So that nobody's absence notice comes back (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', ...leaving(unsubscribeUrl) },
        signal: AbortSignal.timeout(WHOLE_MS),
      };
      await this.transport().sendMail(mail);
      return { kind: 'sent' };
    } catch (error) {
      return classifySmtpError(error as NodemailerError);
    }
  }

  override close(): void {
    this.way?.pool.close({ force: true });
  }

  private transport(): Transporter {
    const url = this.url();
    if (this.way?.url === url) return this.way.transport;
    // What is on its way over the old one still arrives.
    this.way?.pool.close();
    const pool = poolTo(url);
    const transport = createTransport(pool);
    transport.use('stream', askOnceMore);
    this.way = { url, pool, transport };
    return transport;
  }
}

const poolTo = (url: string): SMTPPool =>
  new SMTPPool({
    url,
    maxConnections: 5,
    // The queue tries again, and counts.
    maxRequeues: 0,
    connectionTimeout: CONNECTION_MS,
    greetingTimeout: GREETING_MS,
    dnsTimeout: CONNECTION_MS,
    socketTimeout: SOCKET_MS,
  });

/**
 * Asks whether a letter still has to go out once its first byte is read, which is when the server has said that it waits for the letter
 * (354, RFC 5321). One that has not never ends in a dot, and so is not delivered.
 */
const askOnceMore: PluginFunction = ({ data, message }, done) => {
  const { isDue } = data as unknown as { isDue: () => Promise<boolean> };
  async function* whereDue(letter: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    if (!(await isDue())) throw new Error('withdrawn while it was handed over');
    yield* letter;
  }
  // Not a transform, which would read ahead.
  message.processFunc((letter) => Readable.from(whereDue(letter), { objectMode: false }));
  done();
};

/** How mail programs offer to switch such mails off, with one click (RFC 2369 and RFC 8058). */
const leaving = (url: string | null): Record<string, string> =>
  url === null
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
