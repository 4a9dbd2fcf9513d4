import type { Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import type { Content } from '../../domain/mail.js';
import { Directory } from '../people/ports.js';
import type { TakenMail } from '../ports.js';
import { Digests } from './ports.js';

/** Finds out what a mail of news says at the moment at which it is sent: whoever may not know by now, or does not want to, is not told. */
@Injectable()
export class ComposeNews {
  constructor(
    private readonly digests: Digests,
    private readonly directory: Directory,
  ) {}

  async run(
    context: Context,
    mail: TakenMail,
    since: number,
    links: { url: string; leaveUrl: string },
  ): Promise<Content | null> {
    const things = await this.digests.thingsFor(context, mail, since);
    if (things.length === 0) return null;
    const firstName = await this.directory.firstNameOf(context, mail.recipient);
    return { template: 'news', firstName, things, ...links };
  }
}
