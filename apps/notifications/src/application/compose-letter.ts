import { Unsealer } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { linkOf } from '../domain/links.js';
import { writeLetter } from '../domain/templates/write-letter.js';
import { Letterhead, type AddressedLetter, type TakenMail } from './ports.js';

/** Writes the letter of a mail. Only here is the token of its link in the open, and only in the letter does it stay. */
@Injectable()
export class ComposeLetter {
  constructor(
    private readonly unsealer: Unsealer,
    private readonly letterhead: Letterhead,
  ) {}

  async run(mail: TakenMail): Promise<AddressedLetter> {
    const token = await this.unsealer.open(mail.sealedToken);
    const letter = writeLetter(mail, linkOf(mail.template, this.letterhead.publicUrl, token));
    return { ...letter, recipient: mail.recipient, messageId: mail.messageId };
  }
}
