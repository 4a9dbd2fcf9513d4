import type { Language } from '@gatehouse/contracts';
import type { Brand } from '../branding/brand.rules.js';
import { nameToGreet } from '../shared/text.rules.js';
import { digestDraft } from './digest.rules.js';
import type { EmailContent, Email } from './email-content.rules.js';
import { wordingIn } from './languages.rules.js';
import { render, type EmailDraft } from './layout.rules.js';
import type { Wording } from './wording.rules.js';

/** Renders a mail in the language of its recipient, with the branding of a provider. */
export const renderEmail = (content: EmailContent, language: Language, brand: Brand): Email =>
  render({ ...draftOf(content, brand, wordingIn(language)), language }, brand);

function draftOf(
  content: EmailContent,
  brand: Brand,
  wording: Wording,
): Omit<EmailDraft, 'language'> {
  const { timeZone } = brand;
  const ofAccount = { foot: [wording.accountFoot(brand.name)] };
  switch (content.template) {
    case 'invitation': {
      const { organizationName, firstName, who } = content.data;
      const { subject, opening, portal, button, otherwise, foot } = wording.invitation;
      return {
        ...linkDraft(content, wording, { button, otherwise, timeZone }),
        subject: subject(organizationName),
        opening: [
          wording.greeting(nameToGreet(firstName)),
          opening(who, organizationName),
          ...(organizationName === brand.name ? [] : [portal(brand.name)]),
        ],
        foot: [foot(brand.name)],
      };
    }
    case 'password-reset': {
      const { subject, opening, button, otherwise } = wording.passwordReset;
      return {
        ...linkDraft(content, wording, { button, otherwise, timeZone }),
        ...ofAccount,
        subject,
        opening: [wording.greeting(nameToGreet(content.data.firstName)), opening],
      };
    }
    case 'password-changed': {
      const { subject, opening, button, otherwise } = wording.passwordChanged;
      return {
        ...NO_EXTRAS,
        ...ofAccount,
        subject,
        opening: [wording.greeting(nameToGreet(content.data.firstName)), opening],
        button: { label: button, url: content.url, isWrittenOut: false },
        closing: [otherwise],
      };
    }
    case 'administrator-added': {
      const { firstName, organizationName, who } = content.data;
      const { subject, opening, button, otherwise } = wording.administratorAdded;
      return {
        ...NO_EXTRAS,
        ...ofAccount,
        subject: subject(organizationName),
        opening: [wording.greeting(nameToGreet(firstName)), opening(who, organizationName)],
        button: { label: button, url: content.url, isWrittenOut: false },
        closing: [otherwise],
      };
    }
    case 'news':
      return digestDraft(content, brand, wording);
  }
}

const NO_EXTRAS: Pick<EmailDraft, 'items' | 'foot' | 'unsubscribe'> = {
  items: [],
  foot: [],
  unsubscribe: null,
};

/** The common parts of mails with a single-use link. */
function linkDraft(
  { url, expiresAt }: { url: string; expiresAt: Date },
  { locale, onceUntil }: Wording,
  { button, otherwise, timeZone }: { button: string; otherwise: string; timeZone: string },
) {
  const format = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
    timeZone,
  });
  return {
    ...NO_EXTRAS,
    button: { label: button, url, isWrittenOut: true },
    closing: [onceUntil(format.format(expiresAt)), otherwise],
  };
}
