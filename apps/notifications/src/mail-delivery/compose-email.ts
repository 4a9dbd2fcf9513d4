import { UserId } from '@gatehouse/contracts';
import { ownContext, Unsealer, UnitOfWork, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { BrandRepository } from '../branding/brand.repository.js';
import type { Brand } from '../branding/brand.rules.js';
import { ComposeDigest } from '../digests/compose-digest.js';
import type { EmailContent } from '../email-templates/email-content.rules.js';
import { linkFor } from '../email-templates/link.rules.js';
import { renderEmail } from '../email-templates/render-email.rules.js';
import { AccountRepository } from '../people/account.repository.js';
import { MailIdentity } from '../shared/mail-identity.js';
import { nameToGreet } from '../shared/text.rules.js';
import type { LeasedMail } from './due-mail.repository.js';
import type { OutgoingEmail } from './mail-transport.port.js';

const TIMEOUT_MS = 5_000;

/** Renders a queued mail. Only here is the token of its link decrypted, and it never leaves the mail. */
@Injectable()
export class ComposeEmail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly unsealer: Unsealer,
    private readonly identity: MailIdentity,
    private readonly brands: BrandRepository,
    private readonly digest: ComposeDigest,
    private readonly accounts: AccountRepository,
  ) {}

  /** @returns null if there is nothing left to say */
  async run(mail: LeasedMail): Promise<OutgoingEmail | null> {
    const token = mail.sealedToken === null ? null : await this.unsealer.open(mail.sealedToken);
    const url = linkFor(mail.template, this.identity.publicUrl, token);
    const { brand, content } = await this.work.run(
      ownContext(TIMEOUT_MS),
      { worker: 'on' },
      async (context) => ({
        brand: await this.brandOf(context, mail),
        content: await this.contentOf(context, mail, url),
      }),
    );
    if (!content) return null;
    const email = renderEmail(content, mail.language, brand);
    return { ...email, recipient: mail.recipient, messageId: mail.messageId };
  }

  private brandOf(context: Context, mail: LeasedMail): Promise<Brand> {
    const isOfAccount = mail.template === 'password-reset' || mail.template === 'password-changed';
    return isOfAccount
      ? this.brands.brandForUser(context, UserId.parse(mail.aggregateId))
      : this.brands.brandFor(context, mail.organizationId);
  }

  private async contentOf(
    context: Context,
    mail: LeasedMail,
    url: string,
  ): Promise<EmailContent | null> {
    switch (mail.template) {
      case 'news':
        return this.digest.run(context, mail, mail.data.since, url);
      case 'administrator-added':
        return { ...mail, data: await this.withName(context, mail.data), url };
      default:
        return { ...mail, url };
    }
  }

  /** Looked up as late as possible: the account may become known after its membership. */
  private async withName<T extends { userId: UserId }>(context: Context, data: T) {
    const account = await this.accounts.find(context, data.userId);
    const who =
      account && [nameToGreet(account.firstName) ?? '', `(${account.email})`].join(' ').trim();
    return { ...data, who };
  }
}
