import type { Language } from '@gatehouse/contracts';
import type { Letter, Mail } from '../mail.js';
import { english } from './english.js';
import { layOut, type Draft } from './layout.js';
import type { Wordings } from './wordings.js';

/** A language that is not here yet is written to in English. */
const WORDINGS: Partial<Record<Language, Wordings>> = { en: english };

/** Writes a mail, with its link, in the language of whoever gets it. */
export const writeLetter = (mail: Mail, url: string): Letter =>
  layOut(draft(mail, WORDINGS[mail.language] ?? english, url));

function draft(mail: Mail, wordings: Wordings, url: string): Draft {
  switch (mail.template) {
    case 'invitation':
      return wordings.invitation(mail.data, url, mail.expiresAt);
    case 'password-reset':
      return wordings['password-reset'](mail.data, url, mail.expiresAt);
  }
}
