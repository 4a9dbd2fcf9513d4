import { describe, expect, it } from 'vitest';
import { linkFor } from './link.rules.js';
import type { DigestContent, EmailContent } from './email-content.rules.js';
import { contrast, textColourOn } from './colour.rules.js';
import { brand, contents, languages } from '../testing/email-content-fixture.js';
import { renderEmail } from './render-email.rules.js';

const expiresAt = new Date('2026-11-23T14:05:30Z');
const url = linkFor('invitation', 'https://portal.example', 'Abc-_123');

const invitation = (organizationName: string, firstName: string | null): EmailContent => ({
  template: 'invitation',
  data: { organizationName, firstName, who: null },
  ...{ url, expiresAt },
});
const reset = (firstName: string): EmailContent => ({
  template: 'password-reset',
  data: { firstName },
  ...{ url, expiresAt },
});
const english = (content: EmailContent) => renderEmail(content, 'en', brand);

describe('a link', () => {
  it('has the token in its fragment', () => {
    expect(url).toBe('https://portal.example/activate#token=Abc-_123');
    expect(linkFor('password-reset', 'https://portal.example/p', 'x')).toBe(
      'https://portal.example/p/reset-password#token=x',
    );
    expect(linkFor('news', 'https://portal.example', null)).toBe('https://portal.example/');
  });
});

describe.each([
  ['an invitation', invitation('Acme', 'Ada'), 'You are invited to Acme'],
  ['a password reset', reset('Ada'), 'Reset your password'],
])('%s', (_, content, subject) => {
  const email = english(content);

  it('says what it is about, to whom, and how long its link is valid', () => {
    expect(email.subject).toBe(subject);
    for (const body of [email.text, email.html]) {
      expect(body).toContain('Hello Ada,');
      expect(body).toMatch(/once, until 23 November 2026 at 14:05 UTC\./);
      expect(body).toContain(url);
    }
  });

  it('is a complete HTML document in its language', () => {
    expect(email.html).toMatch(/^<!doctype html>\n<html lang="en" /);
    expect(email.html).toMatch(/<\/body>\n<\/html>\n$/);
    expect(email.html).toContain(`<title>${subject}</title>`);
  });

  it('cannot be switched off', () => {
    expect(email.unsubscribeUrl).toBeNull();
  });
});

describe.each(languages)('in %s', (language) => {
  it.each(Object.keys(contents))('%s is complete, as text and as HTML', (name) => {
    const content = contents[name];
    if (!content) throw new Error(`no mail called ${name}`);
    const email = renderEmail(content, language, brand);
    expect(email.html).toContain(`lang="${language}"`);
    for (const text of [email.subject, email.text, email.html]) {
      expect(text).not.toMatch(/\[\[|\]\]|undefined|\bnull\b|#c0ffee|#0ff1ce/);
    }
    expect(email.text).not.toMatch(/[<>]/);
    const [item] = content.template === 'news' && content.items.length === 1 ? content.items : [];
    expect(email.text).toContain(item?.url ?? content.url);
  });

  it('mails are translated', () => {
    const content = contents['password-changed'];
    if (!content || language === 'en') return;
    expect(renderEmail(content, language, brand).subject).not.toBe(english(content).subject);
  });
});

describe('news', () => {
  it('about one item names it in the subject, with its changes', () => {
    const { subject, unsubscribeUrl } = english(contents['news-of-one'] ?? invitation('', ''));
    expect(subject).toBe('Job 12: Lift 2 is stuck – New · In progress · 2 comments');
    expect(unsubscribeUrl).toBe('https://portal.example/unsubscribe/abc.def');
  });

  it('about many items lists 20 of them', () => {
    const { subject, text } = english(contents['news-of-many'] ?? invitation('', ''));
    expect(subject).toBe('23 updates from Acme');
    expect(text.match(/^- /gm)).toHaveLength(20);
    expect(text).toContain('And 3 more in the portal.');
    expect(text).toContain(`Asset: ${'x'.repeat(119)}…`);
  });
});

describe('an invitation', () => {
  const from = (who: string | null, organizationName: string): string =>
    english({
      template: 'invitation',
      data: { organizationName, firstName: 'Ada', who },
      ...{ url, expiresAt },
    }).text;

  it('says who invites, to what, and on behalf of which provider', () => {
    const text = from('Grace (grace@acme.example)', 'Harbour Clinic');
    expect(text).toContain('Grace (grace@acme.example) has invited you to join Harbour Clinic.');
    expect(text).toContain('Your account gives you access to the portal of Acme.');
    expect(text).toContain('This invitation was sent from the portal of Acme.');
    expect(from(null, 'Acme')).toContain('You have been invited to join Acme. Open');
    expect(from(null, 'Acme')).not.toContain('into the portal');
  });

  it('ends no sentence twice after a name with a full stop', () => {
    expect(from(null, 'Acme Inc.')).toContain('to join Acme Inc. Open');
  });

  it('tells the time of the place, and which one that is', () => {
    const there = { ...brand, timeZone: 'Europe/Berlin' };
    const { text } = renderEmail(invitation('Acme', 'Ada'), 'en', there);
    expect(text).toContain('until 23 November 2026 at 15:05 CET.');
  });
});

describe('user input', () => {
  const markup = '<img src=x onerror="alert(1)">&[[text]]#c0ffee';

  it('is escaped everywhere in HTML (F29)', () => {
    const items = (contents['news-of-one'] as DigestContent).items;
    const news = {
      ...contents['news-of-one'],
      firstName: markup,
      items: items.map((item) => ({ ...item, title: markup })),
    } as EmailContent;
    for (const content of [invitation(markup, markup), reset(markup), news]) {
      const { html } = renderEmail(content, 'en', { ...brand, name: markup });
      expect(html).not.toContain('<img');
      expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;[[text]]#c0ffee');
    }
  });

  it('adds no line breaks to the subject or the text (F29)', () => {
    const email = english(invitation('Acme\r\nBcc: all@example.com', 'A\n\nda'));
    expect(email.subject).toBe('You are invited to Acme Bcc: all@example.com');
    expect(email.text).toContain('Hello A da,\n\n');
    expect(email.text).not.toContain('\r');
  });

  it('may be missing', () => {
    expect(english(invitation('Acme', null)).text).toMatch(/^Hello,\n/);
  });
});

describe('a brand', () => {
  it.each(['#000000', '#ffffff', '#1f4fd8', '#ffd400', '#808080', '#00b894', '#e84393'])(
    'in %s has a readable button',
    (colour) => {
      expect(contrast(colour, textColourOn(colour))).toBeGreaterThanOrEqual(4.5);
      const { html } = renderEmail(invitation('Acme', 'Ada'), 'en', { ...brand, colour });
      expect(html).toContain(`background:${colour};color:${textColourOn(colour)}`);
    },
  );

  it('shows its logo, with its name as alternative text', () => {
    const logoUrl = 'https://portal.example/logos/1';
    const { html } = renderEmail(invitation('Acme', 'Ada'), 'en', { ...brand, logoUrl });
    expect(html).toContain(`alt="Acme" src="${logoUrl}"`);
  });
});
