import { createHash } from 'node:crypto';

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0; min-height: 100vh; display: grid; place-items: center }
main { max-width: 28rem; padding: 2rem }
header { font-weight: 600; margin-bottom: 1.5rem }
header img { display: block; max-height: 3rem; max-width: 12rem }
h1 { font-size: 1.5rem; line-height: 1.25 }
button { font: inherit; font-weight: 600; padding: .6rem 1.2rem; border: 0; border-radius: .5rem; background: #1f4fd8; color: #fff; cursor: pointer }
button:focus-visible { outline: 3px solid #8aa6ff; outline-offset: 2px }`;

/** How a Content-Security-Policy names an inline style or script. */
export const cspHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The `style-src` of {@link plainPage}. */
export const PLAIN_STYLE = cspHash(STYLE);

/** The brand of a page. */
export interface PlainBrand {
  name: string;
  /** The path of an image. */
  logo: string | null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const headerOf = ({ name, logo }: PlainBrand): string =>
  logo === null
    ? `<header>${escapeHtml(name)}</header>`
    : `<header><img src="${escapeHtml(logo)}" alt="${escapeHtml(name)}"></header>`;

/** A page of a few words that needs nothing else, for what works without the console. @param body HTML */
export const plainPage = (
  language: string,
  title: string,
  body: string,
  brand: PlainBrand | null = null,
): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
<main>${brand ? headerOf(brand) : ''}<h1>${title}</h1>${body}</main>
</html>
`;
