import { randomUUID } from 'node:crypto';
import type { ReceivedMail } from '@gatehouse/testing';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailFixture } from '../testing/mail-fixture.js';

let mails: MailFixture;

beforeAll(async () => {
  mails = await MailFixture.start();
});

afterAll(() => mails.stop());

/** Unfolded headers (RFC 5322, section 2.2.3). */
const headersOf = ({ source }: ReceivedMail): string[] =>
  (source.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n');

const namesOf = (mail: ReceivedMail): string[] =>
  headersOf(mail)
    .map((line) => line.split(':')[0] ?? '')
    .toSorted();

/** The HTML without soft line breaks (RFC 2045, section 6.7). */
const htmlOf = ({ source }: ReceivedMail): string =>
  (source.split('Content-Type: text/html')[1] ?? '').replaceAll('=\r\n', '');

/** The decoded plain text and HTML (RFC 2045, section 6.7). */
const partsOf = ({ source }: ReceivedMail): string[] =>
  ['plain', 'html'].map((type) => {
    const [, part = ''] = source.split(`Content-Type: text/${type}`);
    const [encoded = ''] = part.replaceAll('=\r\n', '').split('\r\n--');
    const bytes = encoded.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return Buffer.from(bytes, 'latin1').toString();
  });

const mailTo = (email: string) => eventually(() => mails.received(email)[0]);

const WHOLE = [
  'Auto-Submitted',
  'Content-Type',
  'Date',
  'From',
  'MIME-Version',
  'Message-ID',
  'Subject',
  'To',
];

describe('F29: user input', () => {
  it.each([
    ['line breaks', 'Acme\r\nBcc: all@example.org\r\n\r\n<p>Body', 'Kim\nX-Evil: 1'],
    ['line breaks of Unicode', 'Acme\u2028Bcc: all@example.org', 'Kim\u0085X-Evil: 1'],
    ['encoded words', '=?utf-8?Q?Acme=0D=0ABcc:_all@example.org?=', '=?utf-8?B?DQo=?='],
    ['very long names', 'Ä'.repeat(199), 'k'.repeat(100)],
    ['markup', '</title><script>alert(1)</script>', '<img src=x onerror=alert(1)>'],
  ])('with %s cannot break out of its place in the mail', async (_, name, firstName) => {
    const { email } = await mails.invite({ organizationName: name, firstName });
    const mail = await mailTo(email);
    expect(namesOf(mail)).toEqual(WHOLE);
    expect(mail.recipients).toEqual([email]);
    expect(headersOf(mail)).toContain(`To: ${email}`);
    for (const line of mail.source.split('\r\n')) expect(line.length).toBeLessThan(998);
    expect(mail.source.replaceAll('=\r\n', '')).not.toMatch(/^(Bcc|X-Evil)/im);
    expect(htmlOf(mail)).toContain('>Hello');
    expect(htmlOf(mail)).not.toMatch(/<script|<img/);
  });

  // Our API rejects all of these: this is the second line of defence.
  it.each([
    ['a list', 'a@example.org, all@example.org'],
    ['a line break and a header', 'a@example.org\r\nBcc: all@example.org'],
    ['a line break and a command', 'a@example.org>\r\nRCPT TO:<all@example.org'],
    ['a quoted local part with a list', '"a@example.org, all"@example.org'],
    ['a quoted local part with a line break', '"a\r\nBcc: all@example.org"@example.org'],
    ['a group', 'all: all@example.org;'],
  ])('as an address that is %s reaches no one else', async (_, address) => {
    const before = mails.server.received.length;
    const { invitationId } = await mails.invite({ email: address });
    const honest = await mails.invite({ email: `kim-${randomUUID()}@example.org` });
    await mailTo(honest.email);
    const [mail] = await eventually(async () => {
      const sql = 'select status, attempts from mails where aggregate_id = $1';
      const rows = await mails.query<{ status: string; attempts: number }>(sql, [invitationId]);
      return rows[0]?.attempts === 1 && rows;
    });
    expect(['sent', 'refused', 'queued']).toContain(mail?.status);
    for (const { recipients, source } of mails.server.received.slice(before)) {
      expect(recipients).toHaveLength(1);
      expect(recipients).not.toContain('all@example.org');
      expect(source).not.toMatch(/^Bcc/im);
    }
  });
});

describe('F65: user input', () => {
  // The API rejects such names; this is about those stored earlier.
  it('is not used as salutation if it reads like a sentence, and becomes no link', async () => {
    const { email } = await mails.invite({
      organizationName: 'Evil.com https://evil.example',
      firstName: 'your account is locked, sign in at https://evil.example',
    });
    const mail = await mailTo(email);
    for (const text of partsOf(mail)) {
      expect(text).toMatch(/(?:^|>)Hello,/m);
      expect(text).not.toContain('locked');
      expect(text).toContain('Evil.\u200ccom https:\u200c//evil.\u200cexample');
      expect(text).not.toMatch(/evil\.(?:com|example)/i);
    }
    expect(headersOf(mail).find((line) => line.startsWith('Subject:'))).not.toMatch(
      /evil\.com|https:/i,
    );
  });
});
