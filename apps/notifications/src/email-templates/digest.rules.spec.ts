import type { Language } from '@gatehouse/contracts';
import type { NotificationKind } from '@gatehouse/contracts/notifications';
import { describe, expect, it } from 'vitest';
import { brand, contents } from '../testing/email-content-fixture.js';
import type { DigestContent, EmailContent } from './email-content.rules.js';
import { memberUrl, subjectUrl } from './link.rules.js';
import { renderEmail } from './render-email.rules.js';

const english = (content: EmailContent) => renderEmail(content, 'en', brand);

describe('a digest', () => {
  const digestOf = (changes: DigestContent['items'][number]['changes']) =>
    english({
      ...(contents['news-of-one'] as DigestContent),
      items: [
        { kind: 'job', number: 7, title: 'Lamp', url: 'https://portal.example/j/7', changes },
      ],
    });

  it('leads to the very thing', () => {
    const { text, html } = digestOf([{ event: 'changed', state: null, before: null, body: null }]);
    expect(text).toContain('- Job 7: Lamp\n  Changed\n  https://portal.example/j/7');
    expect(text).toContain('Open the portal:\nhttps://portal.example/j/7');
    expect(html).toContain('<a href="https://portal.example/j/7" style="color: #1c2430');
  });

  it('names the state before and after', () => {
    const change = { event: 'moved', state: 'closed', before: 'on-hold', body: null } as const;
    expect(digestOf([change]).subject).toBe('Job 7: Lamp – On hold → Closed');
  });

  it('leaves no dash without anything behind it', () => {
    const { subject, text } = digestOf([{ event: 'told', state: null, before: null, body: null }]);
    expect(subject).toBe('Job 7: Lamp');
    expect(text).toContain('- Job 7: Lamp\n  https');
  });

  it('says in the reader’s language what is wrong with a domain', () => {
    const news = contents['news-of-one'] as DigestContent;
    const change = { event: 'told', body: 'It is not as it should be.' } as const;
    const changes = [
      { ...change, state: 'domain-record-missing', before: null },
      { ...change, state: 'domain-unverified', before: 'domain-record-missing' },
    ];
    const items = [
      { kind: 'notice' as const, number: null, title: 'portal.acme.example', url: null, changes },
    ];
    // Mail clients must not turn the domain into a link.
    const plain = (text: string): string => text.replaceAll('\u200c', '');
    const subjectIn = (language: Language): string =>
      plain(renderEmail({ ...news, items }, language, brand).subject);
    expect(subjectIn('en')).toBe('portal.acme.example is no longer verified');
    expect(subjectIn('de')).toBe('portal.acme.example ist nicht mehr bestätigt');
    expect(plain(english({ ...news, items }).text)).toContain(
      '- portal.acme.example is no longer verified\n  Its DNS record was missing',
    );
  });

  it('has a page for each kind', () => {
    const at = (kind: NotificationKind, link: string | null = null) =>
      subjectUrl('https://p.example', { kind, subjectId: 'x', title: 'A & B', link });
    expect([at('job'), at('video-session'), at('asset'), at('code'), at('notice')]).toEqual([
      'https://p.example/jobs/x',
      'https://p.example/video-sessions/x',
      'https://p.example/assets?q=A%20%26%20B',
      'https://p.example/assets?q=A%20%26%20B',
      null,
    ]);
    expect(at('notice', '/jobs')).toBe('https://p.example/jobs');
    expect(at('notice', 'https://else.example/')).toBe('https://else.example/');
    expect(memberUrl('https://p.example', 'u', true)).toBe('https://p.example/users/u');
    expect(memberUrl('https://p.example', 'u', false)).toBe('https://p.example/employees/u');
  });
});
