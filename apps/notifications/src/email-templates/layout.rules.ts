import type { Language } from '@gatehouse/contracts';
import type { Brand, Email } from './email-content.rules.js';
import { escapeHtml, unlinked } from '../shared/text.rules.js';
import { textColourOn } from './colour.rules.js';
import { FRAME } from './frame.rules.js';

/** A letter in plain words; {@link render} gives it both its forms. */
export interface EmailDraft {
  language: Language;
  subject: string;
  /** Each a paragraph, before everything else. */
  opening: string[];
  items: { title: string; text: string }[];
  /** What to do, and whether its address is written out too, for whoever cannot click. */
  button: { label: string; url: string; isWrittenOut: boolean };
  /** Each a paragraph, after the button. */
  closing: string[];
  /** Small, at the very end: why it was sent, and how to have no more. */
  foot: string[];
  leave: { label: string; url: string } | null;
}

/** Writes a letter as HTML and as plain text, with the same words. */
export function render(draft: EmailDraft, brand: Brand): Email {
  const clean: EmailDraft = {
    ...draft,
    subject: unlinked(draft.subject),
    opening: draft.opening.map(unlinked),
    items: draft.items.map(({ title, text }) => ({ title: unlinked(title), text: unlinked(text) })),
    closing: draft.closing.map(unlinked),
    foot: draft.foot.map(unlinked),
  };
  const { subject, leave } = clean;
  const text = plain(clean);
  return { subject, text, html: page(clean, brand), unsubscribeUrl: leave?.url ?? null };
}

function plain({ opening, items, button, closing, foot, leave }: EmailDraft): string {
  const paragraphs = [
    ...opening,
    ...items.map(({ title, text }) => `- ${title}\n  ${text}`),
    `${button.label}:\n${button.url}`,
    ...closing,
    ...foot,
    ...(leave ? [`${leave.label}:\n${leave.url}`] : []),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function page(draft: EmailDraft, brand: Brand): string {
  const { language, subject, opening, items, button, closing, foot, leave } = draft;
  const frame = frameIn(brand.colour);
  const paragraphs = (texts: string[]) => texts.map((text) => fill(frame.paragraph, { text }));
  const parts = [
    fill(frame.head, { language, subject, preview: opening.at(-1) ?? '' }),
    brand.logoUrl
      ? fill(frame.logo, { logo: brand.logoUrl, name: unlinked(brand.name) })
      : fill(frame.name, { text: unlinked(brand.name) }),
    ...paragraphs(opening),
    ...items.map((item) => fill(frame.item, item)),
    fill(frame.button, { url: button.url, text: button.label }),
    ...(button.isWrittenOut ? [fill(frame.address, { text: button.url })] : []),
    ...paragraphs(closing),
    frame.end,
    ...foot.map((text) => fill(frame.foot, { text })),
    ...(leave ? [fill(frame.leave, { url: leave.url, text: leave.label })] : []),
    frame.close,
  ];
  return `${parts.join('')}\n`;
}

type Frame = typeof FRAME;

/** The frame in a provider's colour, before anything is put in that others wrote. */
function frameIn(colour: string): Frame {
  const paint = (html: string): string =>
    html.replaceAll('#c0ffee', colour).replaceAll('#0ff1ce', textColourOn(colour));
  const parts = Object.entries(FRAME).map(([name, html]) => [name, paint(html)]);
  return Object.fromEntries(parts) as Frame;
}

/** Puts texts into a part of the frame, escaped. What one of them contains is never taken for a place to fill. */
const fill = (part: string, texts: Readonly<Record<string, string>>): string =>
  part.replace(/\[\[(\w+)\]\]/g, (_, name: string) => escapeHtml(texts[name] ?? ''));
