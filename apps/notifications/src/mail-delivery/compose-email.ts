import { MembershipId, type UserId } from '@gatehouse/contracts';
import { ownContext, Unsealer, UnitOfWork, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { linkFor } from '../email-templates/link.rules.js';
import type { Brand, EmailContent } from '../email-templates/email-content.rules.js';
import { nameToGreet } from '../shared/text.rules.js';
import { renderEmail } from '../email-templates/render-email.rules.js';
import { BrandRepository } from '../branding/brand.repository.js';
import { ComposeDigest } from '../digests/compose-digest.js';
import { Directory } from '../people/member.repository.js';
import {
  MailIdentity,
  type OutgoingEmail,
  type LeasedMail,
} from '../mail-queue/mail-queue.repository.js';

const TIMEOUT_MS = 5_000;

/** Writes the letter of a mail. Only here is the token of its link in the open, and only in the letter does it stay. */
@Injectable()
export class ComposeEmail {
  constructor(
    private readonly work: UnitOfWork,
    private readonly unsealer: Unsealer,
    private readonly letterhead: MailIdentity,
    private readonly brands: BrandRepository,
    private readonly news: ComposeDigest,
    private readonly directory: Directory,
  ) {}

  /** @returns null where there is nothing to say any more */
  async run(mail: LeasedMail): Promise<OutgoingEmail | null> {
    const token = mail.sealedToken === null ? null : await this.unsealer.open(mail.sealedToken);
    const url = linkFor(mail.template, this.letterhead.publicUrl, token);
    const found = await this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.gather(context, mail, url),
    );
    if (!found.content) return null;
    const letter = renderEmail(found.content, mail.language, found.brand);
    return { ...letter, recipient: mail.recipient, messageId: mail.messageId };
  }

  private async gather(
    context: Context,
    mail: LeasedMail,
    url: string,
  ): Promise<{ brand: Brand; content: EmailContent | null }> {
    const brand = await this.brands.brandFor(context, mail.organizationId);
    if (mail.template === 'administrator-added')
      return { brand, content: { ...mail, data: await this.named(context, mail.data), url } };
    if (mail.template !== 'news') return { brand, content: { ...mail, url } };
    const leaveUrl = this.letterhead.leaveUrlOf(MembershipId.parse(mail.aggregateId));
    return {
      brand,
      content: await this.news.run(context, mail, mail.data.since, { url, leaveUrl }),
    };
  }

  /** Word of an account may come later than word of its membership; so it is looked up as late as can be. */
  private async named<T extends { userId: UserId }>(context: Context, data: T) {
    const account = await this.directory.findAccount(context, data.userId);
    const who =
      account && [nameToGreet(account.firstName) ?? '', `(${account.email})`].join(' ').trim();
    return { ...data, who };
  }
}
