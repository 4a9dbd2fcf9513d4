import { emailBlockChanged, invitationMailSettled } from '@gatehouse/contracts/notifications';
import { eventually, freePort, startMailServer } from '@gatehouse/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Mailing } from './mailing.test.js';

let mailing: Mailing;

beforeAll(async () => {
  mailing = await Mailing.begin();
});

afterAll(() => mailing.end());

afterEach(() => {
  mailing.server.fail(undefined);
});

/** Waits until a mail to an address is as it should be. */
const until = (email: string, status: string, attempts = 1, timeoutMs = 10_000) =>
  eventually(async () => {
    const [mail] = await mailing.kept(email);
    return mail?.status === status && mail.attempts >= attempts && mail;
  }, timeoutMs);

const settled = (invitationId: string) =>
  eventually(async () => {
    const all = await mailing.told(invitationMailSettled.subject);
    return all.find((data) => 'invitationId' in data && data.invitationId === invitationId);
  });

const messageIds = (email: string): Set<string | undefined> =>
  new Set(mailing.received(email).map(({ source }) => /^Message-ID: (.*)\r$/m.exec(source)?.[1]));

it('F42: a mail that the server takes goes out once, and that is told', async () => {
  const { email, invitationId } = await mailing.invite();
  await until(email, 'sent');
  expect(await settled(invitationId)).toEqual({ invitationId, outcome: 'delivered', words: null });
  expect(mailing.received(email)).toHaveLength(1);
});

describe('F42: a mail is tried again, later each time, and goes out once', () => {
  it.each(['MAIL FROM', 'RCPT TO', 'DATA'] as const)(
    'where the server says 4xx to %s (greylisting)',
    async (at) => {
      mailing.server.fail({ code: 450, words: '4.2.0 greylisted', at });
      const { email } = await mailing.invite();
      const first = await until(email, 'queued', 1);
      expect(first.lastError ?? '450').toContain('450');
      const second = await eventually(async () => {
        const [mail] = await mailing.kept(email);
        return mail?.attempts === 2 && mail.wait > 0 && mail;
      });
      // After the second attempt it waits for one to two seconds.
      expect(second.wait).toBeLessThanOrEqual(2);
      expect(mailing.received(email)).toHaveLength(0);
      mailing.server.fail(undefined);
      await until(email, 'sent', 3);
      expect(mailing.received(email)).toHaveLength(1);
      expect(await mailing.told(emailBlockChanged.subject)).toEqual([]);
    },
  );

  it('where the server hangs up at once', async () => {
    const before = mailing.server.attempts;
    mailing.server.fail('closes at once');
    const { email } = await mailing.invite();
    await eventually(() => mailing.server.attempts >= before + 2);
    mailing.server.fail(undefined);
    await until(email, 'sent', 3);
    expect(mailing.received(email)).toHaveLength(1);
  });

  it('where nobody is there to take it', async () => {
    const port = await freePort();
    const other = await Mailing.begin({ SMTP_URL: `smtp://127.0.0.1:${String(port)}` });
    const { email } = await other.invite();
    await eventually(async () => (await other.kept(email))[0]?.attempts === 2);
    const late = await startMailServer(port);
    await eventually(async () => (await other.kept(email))[0]?.status === 'sent', 10_000);
    expect(late.received).toHaveLength(1);
    await other.end();
    await late.stop();
  });
});

describe('F42: a mail may come twice, as the same message, where the server has it and does not say so', () => {
  it.each([
    ['hangs', 'hangs after DATA', 25_000],
    ['hangs up', 'closes after DATA', 10_000],
  ] as const)(
    'because it %s after DATA',
    async (_, fault, patience) => {
      mailing.server.fail(fault);
      const { email } = await mailing.invite();
      await eventually(() => mailing.received(email).length === 1);
      mailing.server.fail(undefined);
      await until(email, 'sent', 2, patience);
      expect(mailing.received(email)).toHaveLength(2);
      expect(messageIds(email).size).toBe(1);
    },
    40_000,
  );
});

describe('F42 C1: a mail that the server refuses with 5xx', () => {
  it.each(['RCPT TO', 'DATA'] as const)(
    'to %s is not tried again, and its address is blocked with the server’s words',
    async (at) => {
      mailing.server.fail({ code: 550, words: '5.1.1 no such user', at });
      const { email, invitationId } = await mailing.invite();
      const { attempts, lastError } = await until(email, 'refused');
      expect(attempts).toBe(1);
      const words = lastError;
      expect(words).toBe('550 5.1.1 no such user');
      expect(await settled(invitationId)).toEqual({ invitationId, outcome: 'refused', words });
      const blocked = { emailKey: email, blocked: true, words };
      expect(await mailing.told(emailBlockChanged.subject)).toContainEqual(blocked);
    },
  );

  it('keeps what waits for the address from going out, and nothing else', async () => {
    mailing.server.fail({ code: 550, words: '5.1.1 no such user', at: 'RCPT TO' });
    const { email } = await mailing.invite();
    await until(email, 'refused');
    mailing.server.fail(undefined);
    const before = await mailing.told(emailBlockChanged.subject);
    const attempts = mailing.server.attempts;
    const { invitationId } = await mailing.invite({ email: email.toUpperCase() });
    expect(await settled(invitationId)).toMatchObject({ outcome: 'refused' });
    expect(mailing.server.attempts).toBe(attempts);
    expect(await mailing.told(emailBlockChanged.subject)).toEqual(before);
    const other = await mailing.invite();
    await until(other.email, 'sent');
  });

  it('because it does not want our own address blocks nobody', async () => {
    const before = await mailing.told(emailBlockChanged.subject);
    mailing.server.fail({ code: 550, words: '5.7.1 not you', at: 'MAIL FROM' });
    const { email } = await mailing.invite();
    await until(email, 'refused');
    expect(await mailing.told(emailBlockChanged.subject)).toEqual(before);
  });
});
