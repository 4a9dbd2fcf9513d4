import type { Language } from '@gatehouse/contracts';
import type { Brand, EmailContent, Email } from './email-content.rules.js';
import { nameToGreet } from '../shared/text.rules.js';
import { wordingIn } from './languages.rules.js';
import { render, type EmailDraft } from './layout.rules.js';
import type { Wording } from './wording.rules.js';
import { digestDraft } from './digest.rules.js';

/** Writes a mail in the language of whoever gets it, and in the name of a brand. */
export const renderEmail = (content: EmailContent, language: Language, brand: Brand): Email =>
  render({ ...draft(content, brand, wordingIn(language)), language }, brand);

function draft(content: EmailContent, brand: Brand, words: Wording): Omit<EmailDraft, 'language'> {
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
        ...NO_EXTRAS,
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
        ...NO_EXTRAS,
        subject: subject(organizationName),
        opening: [words.greeting(nameToGreet(firstName)), opening(who, organizationName)],
        button: { label: button, url: content.url, isWrittenOut: false },
        closing: [otherwise],
      };
    }
    case 'news':
      return digestDraft(content, brand, words);
  }
}

const NO_EXTRAS: Pick<EmailDraft, 'items' | 'foot' | 'leave'> = {
  items: [],
  foot: [],
  leave: null,
};

/** What mails have in common that carry a link which works once. */
function linkDraft(
  { url, expiresAt }: { url: string; expiresAt: Date },
  { locale, onceUntil }: Wording,
  { button, otherwise }: { button: string; otherwise: string },
) {
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return {
    ...NO_EXTRAS,
    button: { label: button, url, isWrittenOut: true },
    closing: [onceUntil(instant.format(expiresAt)), otherwise],
  };
}
