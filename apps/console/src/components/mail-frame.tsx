import { useEffect, useRef } from 'react';

const TAGS = new Set(
  ['a', 'b', 'br', 'div', 'img', 'p', 'span', 'strong', 'table', 'tbody', 'td', 'th', 'tr'].map(
    (each) => each.toUpperCase(),
  ),
);
const ATTRIBUTES = [
  ...['align', 'alt', 'border', 'cellpadding', 'cellspacing', 'dir', 'height', 'lang', 'role'],
  ...['src', 'valign', 'width'],
];

/** An email as it looks in a mailbox. Its links lead nowhere, and its styles stay within. */
export function MailFrame({ html, label }: { html: string; label: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = ref.current;
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
    root.replaceChildren(...copiesOf(body));
  }, [html]);
  return <div ref={ref} role="group" aria-label={label} className="mail-frame" />;
}

/** The Content-Security-Policy allows styles that are set by script, but none that are parsed. What users enter is escaped, and has no quotes. */
const withoutStyles = (html: string): string =>
  html.replaceAll(/<style[\s\S]*?<\/style>/g, '').replaceAll(/\sstyle="/g, ' data-style="');

function copiesOf(parent: Element): Node[] {
  return [...parent.childNodes].flatMap((node): Node[] => {
    if (node instanceof Text) return [document.createTextNode(node.data)];
    if (!(node instanceof HTMLElement)) return [];
    if (!TAGS.has(node.tagName)) return [];
    const copy = document.createElement(node.tagName);
    for (const name of ATTRIBUTES) {
      const value = node.getAttribute(name);
      if (value !== null) copy.setAttribute(name, value);
    }
    copy.style.cssText = node.dataset.style ?? '';
    copy.append(...copiesOf(node));
    return [copy];
  });
}
