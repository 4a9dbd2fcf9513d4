import { describe, expect, it } from 'vitest';
import { html, nameToGreet, oneLine, unlinked } from './text.rules.js';

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

describe('text of which no link is made', () => {
  it.each([
    'https://evil.example/a',
    'www.evil.example',
    'evil.com',
    'see ftp://evil',
    'a@,evil.com',
    '@evil.com',
    'bücher.example',
  ])('F65 %j looks as it did, and is no address', (text) => {
    const shown = unlinked(text);
    expect(shown.replaceAll('\u200c', '')).toBe(text);
    expect(shown).not.toMatch(/\p{L}\.\p{L}|:\/\//u);
  });

  it('F65 everything else is left alone', () => {
    for (const text of [
      'Lift 2. Floor',
      'Dr. Wu',
      '3.5 t',
      '31.12.2026',
      'a: b',
      '(kim@mail.acme.example)',
    ])
      expect(unlinked(text)).toBe(text);
  });
});

describe('a name that opens a mail', () => {
  it.each(['Kim', 'Jean-Luc', "D'Arcy", 'Anna María José', '李', 'J.R.R.', 'नमिता'])(
    'F65 is %j',
    (name) => {
      expect(nameToGreet(name)).toBe(name);
    },
  );

  it.each([
    'your account is locked, sign in at https://evil.example',
    'your account is locked',
    'locked! Call us',
    'Call 0900123',
    'Kim: sign in',
    'k'.repeat(31),
    '',
    null,
  ])('F65 is not %j', (name) => {
    expect(nameToGreet(name)).toBeNull();
  });
});

it('HTML shows what is put in, and takes no orders from it', () => {
  expect(html`<p title="${'"><b>'}">${"<script>'&'</script>"}</p>`).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&lt;script&gt;&#39;&amp;&#39;&lt;/script&gt;</p>',
  );
});
