import type { Language } from '@gatehouse/contracts';
import type { Brand, Content, Letter } from '../mail.js';
import { nameToGreet } from '../text.js';
import { wordsIn } from './languages/index.js';
import { layOut, type Draft } from './layout.js';
import type { Words } from './words.js';
import { newsDraft } from './write-news.js';

/** Writes a mail in the language of whoever gets it, and in the name of a brand. */
export const writeLetter = (content: Content, language: Language, brand: Brand): Letter =>
  layOut({ ...draft(content, brand, wordsIn(language)), language }, brand);

function draft(content: Content, brand: Brand, words: Words): Omit<Draft, 'language'> {
  switch (content.template) {
    case 'invitation': {
      const { organizationName, firstName } = content.data;
      const { subject, opening, button, otherwise } = words.invitation;
      return {
        ...linkDraft(content, words, { button, otherwise }),
        subject: subject(organizationName),
        opening: [words.greeting(nameToGreet(firstName)), opening(organizationName)],
      };
    }
    case 'password-reset': {
      const { subject, opening, button, otherwise } = words.reset;
      return {
        ...linkDraft(content, words, { button, otherwise }),
        subject,
        opening: [words.greeting(nameToGreet(content.data.firstName)), opening],
      };
    }
    case 'password-changed': {
      const { subject, opening, button, otherwise } = words.passwordChanged;
      return {
        ...NOTHING_MORE,
        subject,
        opening: [words.greeting(nameToGreet(content.data.firstName)), opening],
        button: { label: button, url: content.url, isWrittenOut: false },
        closing: [otherwise],
      };
    }
    case 'administrator-added': {
      const { firstName, organizationName, who } = content.data;
      const { subject, opening, button, otherwise } = words.administratorAdded;
      return {
        ...NOTHING_MORE,
        subject: subject(organizationName),
        opening: [words.greeting(nameToGreet(firstName)), opening(who, organizationName)],
        button: { label: button, url: content.url, isWrittenOut: false },
        closing: [otherwise],
      };
    }
    case 'news':
      return newsDraft(content, brand, words);
  }
}

const NOTHING_MORE: Pick<Draft, 'items' | 'foot' | 'leave'> = { items: [], foot: [], leave: null };

/** What mails have in common that carry a link which works once. */
function linkDraft(
  { url, expiresAt }: { url: string; expiresAt: Date },
  { locale, onceUntil }: Words,
  { button, otherwise }: { button: string; otherwise: string },
) {
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return {
    ...NOTHING_MORE,
    button: { label: button, url, isWrittenOut: true },
    closing: [onceUntil(instant.format(expiresAt)), otherwise],
  };
}
