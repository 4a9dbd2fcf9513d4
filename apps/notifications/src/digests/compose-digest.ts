import { MembershipId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { DigestContent } from '../email-templates/email-content.rules.js';
import { linkFor, subjectUrl } from '../email-templates/link.rules.js';
import { UnsubscribeLinks } from '../feed/unsubscribe-links.js';
import { AccountRepository } from '../people/account.repository.js';
import { DigestRepository, type DigestMail } from './digest.repository.js';

/** Compiles a digest when it is sent, according to the access and the preferences that its recipient has then. */
@Injectable()
export class ComposeDigest {
  constructor(
    private readonly digests: DigestRepository,
    private readonly accounts: AccountRepository,
    private readonly unsubscribeLinks: UnsubscribeLinks,
  ) {}

  /** @returns null if there is nothing left to say */
  async run(
    context: Context,
    mail: DigestMail,
    since: number,
    portalUrl: string,
  ): Promise<DigestContent | null> {
    const found = await this.digests.itemsFor(context, mail, since);
    if (found.length === 0) return null;
    const items = found.map((item) => ({
      ...item,
      url: subjectUrl(portalUrl, item),
    }));
    const firstName = await this.accounts.firstNameOf(context, mail.recipient);
    const unsubscribeUrl = this.unsubscribeLinks.urlFor(
      MembershipId.parse(mail.aggregateId),
      portalUrl,
    );
    const url = linkFor('news', portalUrl, null);
    return { template: 'news', firstName, items, url, unsubscribeUrl };
  }
}
