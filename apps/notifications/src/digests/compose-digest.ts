import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { EmailContent } from '../email-templates/email-content.rules.js';
import { Directory } from '../people/member.repository.js';
import type { LeasedMail } from '../mail-queue/mail-queue.repository.js';
import { DigestRepository } from './digest.repository.js';

/** Finds out what a mail of news says at the moment at which it is sent: whoever may not know by now, or does not want to, is not told. */
@Injectable()
export class ComposeDigest {
  constructor(
    private readonly digests: DigestRepository,
    private readonly directory: Directory,
  ) {}

  async run(
    context: Context,
    mail: LeasedMail,
    since: number,
    links: { url: string; leaveUrl: string },
  ): Promise<EmailContent | null> {
    const things = await this.digests.itemsFor(context, mail, since);
    if (things.length === 0) return null;
    const firstName = await this.directory.firstNameOf(context, mail.recipient);
    return { template: 'news', firstName, things, ...links };
  }
}
