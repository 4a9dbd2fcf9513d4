import { Readable } from 'node:stream';
import type { OnModuleDestroy } from '@nestjs/common';
import {
  createTransport,
  type NodemailerError,
  type PluginFunction,
  type Transporter,
} from 'nodemailer';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import type { MailIdentity } from '../shared/mail-identity.js';
import { MailTransport, type OutgoingEmail } from './mail-transport.port.js';
import { classifySmtpError, type SendResult } from './smtp-reply.rules.js';

const CONNECTION_MS = 5_000;
const GREETING_MS = 5_000;
const SOCKET_MS = 10_000;
/** For the whole mail: a server that replies byte by byte exceeds none of the other limits. */
const TOTAL_MS = 30_000;

/** Sends mails over SMTP (RFC 5321). */
export class SmtpMailTransport extends MailTransport implements OnModuleDestroy {
  private connected: { url: string; pool: SMTPPool; transporter: Transporter } | undefined;

  /** @param url `smtp://` or `smtps://`, with credentials if needed; read for every mail, since the setting may change */
  constructor(
    private readonly url: () => string,
    private readonly identity: MailIdentity,
  ) {
    super();
  }

  override async send(
    { recipient, sender, unsubscribeUrl, ...email }: OutgoingEmail,
    isStillDue: () => Promise<boolean>,
    signal: AbortSignal,
  ): Promise<SendResult> {
    try {
      const mail = {
        isStillDue,
        ...email,
        from: { name: sender, address: this.identity.address },
        // As an object: a string would be parsed as a list of addresses.
        to: { name: '', address: recipient },
        // Suppresses automatic replies (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(unsubscribeUrl) },
        signal: AbortSignal.any([AbortSignal.timeout(TOTAL_MS), signal]),
      };
      await this.transporter().sendMail(mail);
      return { kind: 'sent' };
    } catch (error) {
      return classifySmtpError(error as NodemailerError);
    }
  }

  onModuleDestroy(): void {
    this.connected?.pool.close({ force: true });
  }

  private transporter(): Transporter {
    const url = this.url();
    if (this.connected?.url === url) return this.connected.transporter;
    // Mails on the old connections are still sent.
    this.connected?.pool.close();
    const pool = poolTo(url);
    const transporter = createTransport(pool);
    transporter.use('stream', holdBackUnlessDue);
    this.connected = { url, pool, transporter };
    return transporter;
  }
}

const poolTo = (url: string): SMTPPool =>
  new SMTPPool({
    url,
    maxConnections: 5,
    // Our queue does the retries.
    maxRequeues: 0,
    connectionTimeout: CONNECTION_MS,
    greetingTimeout: GREETING_MS,
    dnsTimeout: CONNECTION_MS,
    socketTimeout: SOCKET_MS,
  });

/**
 * Checks whether a mail is still due when its first byte is read, that is, once the server has asked for the content (354, RFC 5321).
 * Without the final dot the server does not deliver it.
 */
const holdBackUnlessDue: PluginFunction = ({ data, message }, done) => {
  const { isStillDue } = data as unknown as { isStillDue: () => Promise<boolean> };
  async function* whileDue(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    if (!(await isStillDue())) throw new Error('withdrawn while being sent');
    yield* content;
  }
  // Not a transform, which would read ahead.
  message.processFunc((content) => Readable.from(whileDue(content), { objectMode: false }));
  done();
};

/** One-click unsubscribe in mail clients (RFC 2369 and RFC 8058). */
const unsubscribeHeaders = (url: string | null): Record<string, string> =>
  url === null
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
