import { describe, expect, it } from 'vitest';
import { escapeHtml, nameToGreet, oneLine, unlinked } from './text.rules.js';

describe('oneLine', () => {
  it.each([
    ['CR and LF', 'a\r\nBcc: b', 'a Bcc: b'],
    ['NUL and other controls', 'a\0\x1bb', 'a b'],
    ['Unicode line breaks', 'a\u2028b\u2029c\u0085d', 'a b c d'],
    ['bidirectional formatting', 'a\u202eb', 'a b'],
    ['lone surrogates', 'a\ud800b', 'a\ufffdb'],
    ['space around', '  a  ', 'a'],
  ])('removes %s', (_, text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });

  it('keeps everything else', () => {
    expect(oneLine("Zoë O'Brien 👩‍👩‍👧 株式会社")).toBe("Zoë O'Brien 👩‍👩‍👧 株式会社");
  });
});

describe('unlinked', () => {
  it.each([
    'https://evil.example/a',
    'www.evil.example',
    'evil.com',
    'see ftp://evil',
    'a@,evil.com',
    '@evil.com',
    'bücher.example',
  ])('F65 %j looks the same, but is not a link', (text) => {
    const shown = unlinked(text);
    expect(shown.replaceAll('\u200c', '')).toBe(text);
    expect(shown).not.toMatch(/\p{L}\.\p{L}|:\/\//u);
  });

  it('F65 leaves everything else alone', () => {
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

describe('the name in a salutation', () => {
  it.each(['Kim', 'Jean-Luc', "D'Arcy", 'Anna María José', '李', 'J.R.R.', 'नमिता'])(
    'F65 may be %j',
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
  ])('F65 may not be %j', (name) => {
    expect(nameToGreet(name)).toBeNull();
  });
});

it('escapeHtml is safe between tags and in attributes', () => {
  expect(escapeHtml(`<script>"&"</script>'`)).toBe(
    '&lt;script&gt;&quot;&amp;&quot;&lt;/script&gt;&#39;',
  );
});
