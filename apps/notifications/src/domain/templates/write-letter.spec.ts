import { describe, expect, it } from '@jest/globals';
import { linkOf } from '../links.js';
import type { Mail } from '../mail.js';
import { writeLetter } from './write-letter.js';

const expiresAt = new Date('2026-11-23T14:05:30Z');
const url = linkOf('invitation', 'https://portal.example', 'Abc-_123');

const invitation = (organizationName: string, firstName: string | null): Mail => ({
  template: 'invitation',
  data: { organizationName, firstName },
  language: 'en',
  expiresAt,
});
const reset = (firstName: string): Mail => ({
  template: 'password-reset',
  data: { firstName },
  language: 'en',
  expiresAt,
});

describe('a link', () => {
  it('carries the token in the fragment', () => {
    expect(url).toBe('https://portal.example/activate#token=Abc-_123');
    expect(linkOf('password-reset', 'https://portal.example/p', 'x')).toBe(
      'https://portal.example/p/reset-password#token=x',
    );
  });
});

describe.each([
  ['an invitation', invitation('Acme', 'Ada'), 'You are invited to Acme'],
  ['a password reset', reset('Ada'), 'Reset your password'],
])('%s', (_, mail, subject) => {
  const letter = writeLetter(mail, url);

  it('says what it is about, to whom, and until when its link works', () => {
    expect(letter.subject).toBe(subject);
    for (const body of [letter.text, letter.html]) {
      expect(body).toContain('Hello Ada,');
      expect(body).toMatch(/once, until 23 November 2026 at 14:05 UTC\./);
      expect(body).toContain(url);
    }
  });

  it('is a whole HTML document in its language', () => {
    expect(letter.html).toMatch(/^<!doctype html>\n<html lang="en">\n/);
    expect(letter.html).toMatch(/<\/body>\n<\/html>\n$/);
    expect(letter.html).toContain(`<title>${subject}</title>`);
  });

  it('has a plain text without any markup', () => {
    expect(letter.text).not.toMatch(/[<>]/);
  });
});

describe('what others wrote', () => {
  const markup = '<img src=x onerror="alert(1)">&';

  it('stays text in HTML, in every place (F29)', () => {
    for (const mail of [invitation(markup, markup), reset(markup)]) {
      const { html } = writeLetter(mail, url);
      expect(html).not.toContain('<img');
      expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;');
    }
  });

  it('brings no line break into a subject or a line of the text (F29)', () => {
    const letter = writeLetter(invitation('Acme\r\nBcc: all@example.com', 'A\n\nda'), url);
    expect(letter.subject).toBe('You are invited to Acme Bcc: all@example.com');
    expect(letter.text).toContain('Hello A da,\n\n');
    expect(letter.text).not.toContain('\r');
  });

  it('may be missing', () => {
    expect(writeLetter(invitation('Acme', null), url).text).toMatch(/^Hello,\n/);
  });
});

it('a language without a wording of its own is written to in English', () => {
  const letter = writeLetter({ ...invitation('Acme', 'Ada'), language: 'ja' }, url);
  expect(letter.subject).toBe('You are invited to Acme');
  expect(letter.html).toContain('lang="en"');
});
