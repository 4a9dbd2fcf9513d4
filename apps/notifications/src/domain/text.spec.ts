import { describe, expect, it } from 'vitest';
import { html, oneLine } from './text.js';

describe('text on one line', () => {
  it.each([
    ['CR and LF', 'a\r\nBcc: b', 'a Bcc: b'],
    ['NUL and other controls', 'a\0\x1bb', 'a b'],
    ['line breaks of Unicode', 'a\u2028b\u2029c\u0085d', 'a b c d'],
    ['marks that turn the direction', 'a\u202eb', 'a b'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['space around', '  a  ', 'a'],
  ])('loses %s', (_, text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });

  it('keeps every other letter', () => {
    expect(oneLine("Zoë O'Brien 👩‍👩‍👧 株式会社")).toBe("Zoë O'Brien 👩‍👩‍👧 株式会社");
  });
});

it('HTML shows what is put in, and takes no orders from it', () => {
  expect(html`<p title="${'"><b>'}">${"<script>'&'</script>"}</p>`).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&lt;script&gt;&#39;&amp;&#39;&lt;/script&gt;</p>',
  );
});
