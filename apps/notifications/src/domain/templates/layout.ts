import type { Language } from '@gatehouse/contracts';
import type { Letter } from '../mail.js';
import { escapeHtml, html, oneLine } from '../text.js';

/** A letter in plain words; {@link layOut} gives it both its forms. */
export interface Draft {
  language: Language;
  subject: string;
  greeting: string;
  /** Before the link. */
  opening: string;
  link: { label: string; url: string };
  /** After the link, each a paragraph. */
  closing: string[];
}

/** Writes a letter as HTML and as plain text, with the same words. */
export function layOut(draft: Draft): Letter {
  const { link } = draft;
  const subject = oneLine(draft.subject);
  const before = [draft.greeting, draft.opening].map(oneLine);
  const after = draft.closing.map(oneLine);
  const text = [...before, `${link.label}:\n${link.url}`, ...after].join('\n\n') + '\n';
  return { subject, text, html: page(draft, subject, before, after) };
}

function page(draft: Draft, subject: string, before: string[], after: string[]): string {
  const { label, url } = draft.link;
  return `<!doctype html>
<html lang="${escapeHtml(draft.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px;background:#f4f5f7;color:#1c2430;font:16px/1.5 sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border-radius:8px">
${before.map(paragraph).join('\n')}
${html`<p><a href="${url}" style="display:inline-block;padding:12px 20px;background:#1f4fd8;color:#ffffff;text-decoration:none;border-radius:6px">${label}</a></p>`}
${html`<p style="font-size:14px;color:#5a6472;word-break:break-all">${url}</p>`}
${after.map(paragraph).join('\n')}
</div>
</body>
</html>
`;
}

const paragraph = (text: string): string => html`<p>${text}</p>`;
