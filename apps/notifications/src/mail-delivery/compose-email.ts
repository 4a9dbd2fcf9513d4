import { MembershipId, type UserId } from '@gatehouse/contracts';
import { ownContext, Unsealer, UnitOfWork, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { linkOf } from '../domain/links.js';
import type { Brand, Content } from '../domain/mail.js';
import { nameToGreet } from '../domain/text.js';
import { writeLetter } from '../domain/templates/write-letter.js';
import { Brands } from './branding/ports.js';
import { ComposeNews } from './digests/compose-news.js';
import { Directory } from './people/ports.js';
import { Letterhead, type AddressedLetter, type TakenMail } from './ports.js';

const TIMEOUT_MS = 5_000;

/** Writes the letter of a mail. Only here is the token of its link in the open, and only in the letter does it stay. */
@Injectable()
export class ComposeLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly unsealer: Unsealer,
    private readonly letterhead: Letterhead,
    private readonly brands: Brands,
    private readonly news: ComposeNews,
    private readonly directory: Directory,
  ) {}

  /** @returns null where there is nothing to say any more */
  async run(mail: TakenMail): Promise<AddressedLetter | null> {
    const token = mail.sealedToken === null ? null : await this.unsealer.open(mail.sealedToken);
    const url = linkOf(mail.template, this.letterhead.publicUrl, token);
    const found = await this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.gather(context, mail, url),
    );
    if (!found.content) return null;
    const letter = writeLetter(found.content, mail.language, found.brand);
    return { ...letter, recipient: mail.recipient, messageId: mail.messageId };
  }

  private async gather(
    context: Context,
    mail: TakenMail,
    url: string,
  ): Promise<{ brand: Brand; content: Content | null }> {
    const brand = await this.brands.of(context, mail.organizationId);
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
    const account = await this.directory.accountOf(context, data.userId);
    const who =
      account && [nameToGreet(account.firstName) ?? '', `(${account.email})`].join(' ').trim();
    return { ...data, who };
  }
}
