import { createTransport, type NodemailerError } from 'nodemailer';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import { Mailbox, type AddressedLetter, type Letterhead } from '../application/ports.js';
import { judge, type Delivery } from '../domain/delivery.js';

const CONNECTION_MS = 5_000;
const GREETING_MS = 5_000;
const SOCKET_MS = 10_000;
/** Of everything together: a server that answers a byte at a time runs into none of the others. */
const WHOLE_MS = 30_000;

/** Posts letters to a mail server over SMTP (RFC 5321). */
export class SmtpMailbox extends Mailbox {
  private readonly pool: SMTPPool;
  private readonly transport;

  /** @param url `smtp://` or `smtps://`, with user and password where the server wants them */
  constructor(
    url: string,
    private readonly letterhead: Letterhead,
  ) {
    super();
    this.pool = new SMTPPool({
      url,
      maxConnections: 5,
      // The queue tries again, and counts.
      maxRequeues: 0,
      connectionTimeout: CONNECTION_MS,
      greetingTimeout: GREETING_MS,
      dnsTimeout: CONNECTION_MS,
      socketTimeout: SOCKET_MS,
    });
    this.transport = createTransport(this.pool);
  }

  override async post({ recipient, leaveUrl, ...letter }: AddressedLetter): Promise<Delivery> {
    try {
      await this.transport.sendMail({
        ...letter,
        from: this.letterhead.from,
        // As an object: a text would be read as a list of addresses.
        to: { name: '', address: recipient },
        // So that nobody's absence notice comes back (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', ...leaving(leaveUrl) },
        signal: AbortSignal.timeout(WHOLE_MS),
      });
      return { kind: 'sent' };
    } catch (error) {
      return judge(error as NodemailerError);
    }
  }

  override close(): void {
    this.pool.close({ force: true });
  }
}

/** How mail programs offer to switch such mails off, with one click (RFC 2369 and RFC 8058). */
const leaving = (url: string | null): Record<string, string> =>
  url === null
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
