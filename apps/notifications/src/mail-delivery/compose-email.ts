import { UserId } from '@gatehouse/contracts';
import { ownContext, Unsealer, UnitOfWork, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { BrandRepository } from '../branding/brand.repository.js';
import type { Brand } from '../branding/brand.rules.js';
import { ComposeDigest } from '../digests/compose-digest.js';
import type { EmailContent } from '../email-templates/email-content.rules.js';
import { linkFor, memberUrl } from '../email-templates/link.rules.js';
import { renderEmail } from '../email-templates/render-email.rules.js';
import { AccountRepository } from '../people/account.repository.js';
import type { LeasedMail } from './due-mail.repository.js';
import type { OutgoingEmail } from './mail-transport.port.js';

const TIMEOUT_MS = 5_000;

/** Renders a queued mail. Only here is the token of its link decrypted, and it never leaves the mail. */
@Injectable()
export class ComposeEmail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly unsealer: Unsealer,
    private readonly brands: BrandRepository,
    private readonly digest: ComposeDigest,
    private readonly accounts: AccountRepository,
  ) {}

  /** @returns null if there is nothing left to say */
  async run(mail: LeasedMail): Promise<OutgoingEmail | null> {
    const token = mail.sealedToken === null ? null : await this.unsealer.open(mail.sealedToken);
    const { brand, content } = await this.work.run(
      ownContext(TIMEOUT_MS),
      { worker: 'on' },
      async (context) => {
        const own = await this.brandOf(context, mail);
        return { brand: own, content: await this.contentOf(context, mail, token, own.url) };
      },
      { readOnly: true },
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
    token: string | null,
    portalUrl: string,
  ): Promise<EmailContent | null> {
    const url = linkFor(mail.template, portalUrl, token);
    switch (mail.template) {
      case 'news':
        return this.digest.run(context, mail, mail.data.since, portalUrl);
      case 'invitation': {
        const who = await this.accounts.nameToShow(context, mail.data.invitedBy ?? null);
        return { ...mail, data: { ...mail.data, who }, url };
      }
      case 'administrator-added': {
        const { organizationId, data } = mail;
        // Looked up as late as possible: the account may become known after its membership.
        const who = await this.accounts.nameToShow(context, data.userId);
        const provider = organizationId && (await this.brands.providerOf(context, organizationId));
        const page = memberUrl(portalUrl, data.userId, provider === organizationId);
        return { ...mail, data: { ...data, who }, url: page };
      }
      default:
        return { ...mail, url };
    }
  }
}
