import { emailBlockChanged, invitationEmailFinished } from '@gatehouse/contracts/notifications';
import { eventually, freePort, startMailServer } from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MailFixture } from '../testing/mail-fixture.js';

let mails: MailFixture;

beforeAll(async () => {
  mails = await MailFixture.start();
});

afterAll(() => mails.stop());

afterEach(() => {
  mails.server.fail(undefined);
});

/** Waits until the mail to an address has a status. */
const until = (email: string, status: string, attempts = 1, timeoutMs = 10_000) =>
  eventually(async () => {
    const [mail] = await mails.queued(email);
    return mail?.status === status && mail.attempts >= attempts && mail;
  }, timeoutMs);

const settled = (invitationId: string) =>
  eventually(async () => {
    const all = await mails.published(invitationEmailFinished.subject);
    return all.find((data) => 'invitationId' in data && data.invitationId === invitationId);
  });

const messageIds = (email: string): Set<string | undefined> =>
  new Set(mails.received(email).map(({ source }) => /^Message-ID: (.*)\r$/m.exec(source)?.[1]));

it('F42: a mail that the server accepts is sent once, and its delivery is published', async () => {
  const { email, invitationId } = await mails.invite();
  await until(email, 'sent');
  expect(await settled(invitationId)).toEqual({ invitationId, outcome: 'delivered', words: null });
  expect(mails.received(email)).toHaveLength(1);
});

describe('F42: a mail is retried with increasing backoff, and sent once', () => {
  it.each(['MAIL FROM', 'RCPT TO', 'DATA'] as const)(
    'when the server replies 4xx to %s (greylisting)',
    async (at) => {
      mails.server.fail({ code: 450, words: '4.2.0 greylisted', at });
      const { email } = await mails.invite();
      const first = await until(email, 'queued', 1);
      expect(first.lastError ?? '450').toContain('450');
      const second = await eventually(async () => {
        const [mail] = await mails.queued(email);
        return mail?.attempts === 2 && mail.wait > 0 && mail;
      });
      // The second backoff is one to two seconds.
      expect(second.wait).toBeLessThanOrEqual(2);
      expect(mails.received(email)).toHaveLength(0);
      mails.server.fail(undefined);
      await until(email, 'sent', 3);
      expect(mails.received(email)).toHaveLength(1);
      expect(await mails.published(emailBlockChanged.subject)).toEqual([]);
    },
  );

  it('when the server closes the connection at once', async () => {
    const before = mails.server.attempts;
    mails.server.fail('closes at once');
    const { email } = await mails.invite();
    await eventually(() => mails.server.attempts >= before + 2);
    mails.server.fail(undefined);
    await until(email, 'sent', 3);
    expect(mails.received(email)).toHaveLength(1);
  });

  it('when there is no server', async () => {
    const port = await freePort();
    const other = await MailFixture.start({ SMTP_URL: `smtp://127.0.0.1:${String(port)}` });
    const { email } = await other.invite();
    await eventually(async () => (await other.queued(email))[0]?.attempts === 2);
    const late = await startMailServer(port);
    await eventually(async () => (await other.queued(email))[0]?.status === 'sent', 10_000);
    expect(late.received).toHaveLength(1);
    await other.stop();
    await late.stop();
  });
});

describe('F42: a mail may be sent twice, with the same Message-ID, when the server accepts it without a reply', () => {
  it.each([
    ['hangs', 'hangs after DATA', 25_000],
    ['closes the connection', 'closes after DATA', 10_000],
  ] as const)(
    'because it %s after DATA',
    async (_, fault, timeoutMs) => {
      mails.server.fail(fault);
      const { email } = await mails.invite();
      await eventually(() => mails.received(email).length === 1);
      mails.server.fail(undefined);
      await until(email, 'sent', 2, timeoutMs);
      expect(mails.received(email)).toHaveLength(2);
      expect(messageIds(email).size).toBe(1);
    },
    40_000,
  );
});

describe('F42 C1: a mail that the server rejects with 5xx', () => {
  it.each(['RCPT TO', 'DATA'] as const)(
    'to %s is not retried, and its address is blocked with the reply',
    async (at) => {
      mails.server.fail({ code: 550, words: '5.1.1 no such user', at });
      const { email, invitationId } = await mails.invite();
      const { attempts, lastError } = await until(email, 'refused');
      expect(attempts).toBe(1);
      const words = lastError;
      expect(words).toBe('550 5.1.1 no such user');
      expect(await settled(invitationId)).toEqual({ invitationId, outcome: 'refused', words });
      const blocked = { emailKey: email, blocked: true, words };
      expect(await mails.published(emailBlockChanged.subject)).toContainEqual(blocked);
    },
  );

  it('blocks other mails to the address, and no others', async () => {
    mails.server.fail({ code: 550, words: '5.1.1 no such user', at: 'RCPT TO' });
    const { email } = await mails.invite();
    await until(email, 'refused');
    mails.server.fail(undefined);
    const before = await mails.published(emailBlockChanged.subject);
    const attempts = mails.server.attempts;
    const { invitationId } = await mails.invite({ email: email.toUpperCase() });
    expect(await settled(invitationId)).toMatchObject({ outcome: 'refused' });
    expect(mails.server.attempts).toBe(attempts);
    expect(await mails.published(emailBlockChanged.subject)).toEqual(before);
    const other = await mails.invite();
    await until(other.email, 'sent');
  });

  it('because of our own address blocks no recipient', async () => {
    const before = await mails.published(emailBlockChanged.subject);
    mails.server.fail({ code: 550, words: '5.7.1 not you', at: 'MAIL FROM' });
    const { email } = await mails.invite();
    await until(email, 'refused');
    expect(await mails.published(emailBlockChanged.subject)).toEqual(before);
  });
});
