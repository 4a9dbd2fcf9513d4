import type { Language } from '@gatehouse/contracts';
import type { Brand } from '../branding/brand.rules.js';
import { escapeHtml, unlinked } from '../shared/text.rules.js';
import { textColourOn } from './colour.rules.js';
import type { Email } from './email-content.rules.js';
import { FRAME } from './frame.rules.js';

/** The text of a mail, before {@link render} turns it into HTML and plain text. */
export interface EmailDraft {
  language: Language;
  subject: string;
  /** The paragraphs before the button. */
  opening: string[];
  items: { title: string; text: string; url: string | null }[];
  /** `isWrittenOut` shows the URL as text, too. */
  button: { label: string; url: string; isWrittenOut: boolean };
  /** The paragraphs after the button. */
  closing: string[];
  /** Small print: why this mail was sent. */
  foot: string[];
  unsubscribe: { label: string; url: string } | null;
}

export function render(draft: EmailDraft, brand: Brand): Email {
  const clean: EmailDraft = {
    ...draft,
    subject: tidy(draft.subject),
    opening: draft.opening.map(tidy),
    items: draft.items.map(({ title, text, url }) => ({
      title: unlinked(title),
      text: unlinked(text),
      url,
    })),
    closing: draft.closing.map(tidy),
    foot: draft.foot.map(tidy),
  };
  const { subject, unsubscribe } = clean;
  const text = plainText(clean);
  return {
    sender: brand.name,
    subject,
    text,
    html: htmlPage(clean, brand),
    unsubscribeUrl: unsubscribe?.url ?? null,
  };
}

/** A name that ends with a full stop, such as "Acme Inc.", ends its sentence as well. */
const tidy = (text: string): string =>
  unlinked(text).replace(/(?<!\.)([.!?])[.](?!\.)(?=\s|$)/gu, '$1');

function plainText({ opening, items, button, closing, foot, unsubscribe }: EmailDraft): string {
  const paragraphs = [
    ...opening,
    ...items.map(({ title, text, url }) =>
      [`- ${title}`, text, url].filter((line) => line).join('\n  '),
    ),
    `${button.label}:\n${button.url}`,
    ...closing,
    ...foot,
    ...(unsubscribe ? [`${unsubscribe.label}:\n${unsubscribe.url}`] : []),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function htmlPage(draft: EmailDraft, brand: Brand): string {
  const { language, subject, opening, items, button, closing, foot, unsubscribe } = draft;
  const frame = frameIn(brand.colour);
  const paragraphs = (texts: string[]) => texts.map((text) => fill(frame.paragraph, { text }));
  const parts = [
    fill(frame.head, { language, subject, preview: opening[1] ?? '' }),
    brand.logoUrl
      ? fill(frame.logo, { logo: brand.logoUrl, name: unlinked(brand.name) })
      : fill(frame.name, { text: unlinked(brand.name) }),
    ...paragraphs(opening),
    ...items.map(({ title, text, url }) =>
      url === null ? fill(frame.item, { title, text }) : fill(frame.link, { title, text, url }),
    ),
    fill(frame.button, { url: button.url, text: button.label }),
    ...(button.isWrittenOut ? [fill(frame.address, { text: button.url })] : []),
    ...paragraphs(closing),
    frame.end,
    ...foot.map((text) => fill(frame.foot, { text })),
    ...(unsubscribe
      ? [fill(frame.unsubscribe, { url: unsubscribe.url, text: unsubscribe.label })]
      : []),
    frame.close,
  ];
  return `${parts.join('')}\n`;
}

type Frame = typeof FRAME;

/** Applies the colours before any user input is inserted. */
function frameIn(colour: string): Frame {
  const paint = (html: string): string =>
    html.replaceAll('#c0ffee', colour).replaceAll('#0ff1ce', textColourOn(colour));
  const parts = Object.entries(FRAME).map(([name, html]) => [name, paint(html)]);
  return Object.fromEntries(parts) as Frame;
}

/** Fills placeholders with escaped texts, in one pass: a placeholder within a text is not filled. */
const fill = (part: string, texts: Readonly<Record<string, string>>): string =>
  part.replace(/\[\[(\w+)\]\]/g, (_, name: string) => escapeHtml(texts[name] ?? ''));
