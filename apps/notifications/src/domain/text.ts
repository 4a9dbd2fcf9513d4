/** Control characters, the line breaks that only Unicode knows, and marks that turn the direction of what follows. */
const UNRULY = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** Text that others wrote, on one line: in a header it cannot begin a second one, in a text no paragraph of its own. */
export const oneLine = (text: string): string =>
  text.replace(UNRULY, ' ').replace(HALF_CHARACTER, '\uFFFD').trim();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** HTML in which everything that is put in is escaped. */
export const html = (parts: TemplateStringsArray, ...values: string[]): string =>
  parts.map((part, index) => part + escapeHtml(values[index] ?? '')).join('');
