import { randomUUID } from 'node:crypto';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailFixture } from '../testing/mail-fixture.js';

let mails: MailFixture;

beforeAll(async () => {
  mails = await MailFixture.start({}, 2);
});

afterAll(() => mails.stop());

const statuses = async (email: string) => (await mails.queued(email)).map(({ status }) => status);
const count = async (email: string, status: string) =>
  (await statuses(email)).filter((each) => each === status).length;

/** Waits until no mail to an address is due or being sent. */
const settled = (email: string) =>
  eventually(async () => {
    const [row] = await mails.query<{ busy: number }>(
      `select count(*)::int as busy from mails
       where recipient_key = $1 and status = 'queued' and (next_attempt_at < now() + interval '1 minute' or leased_until > now())`,
      [email],
    );
    return row?.busy === 0;
  }, 20_000);

/** Backdates all mails to an address. */
const pass = (email: string, minutes: number) =>
  mails.query(
    `update mails set sent_at = sent_at - make_interval(mins => $2),
       next_attempt_at = next_attempt_at - make_interval(mins => $2) where recipient_key = $1`,
    [email, minutes],
  );

describe('F11: of many mails to one address', () => {
  const email = `kim-${randomUUID()}@example.org`;

  it('ten are sent within an hour, across organisations, and the others wait', async () => {
    await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        mails.invite({ email: index % 2 === 0 ? email : email.toUpperCase() }),
      ),
    );
    await eventually(async () => (await statuses(email)).length === 25);
    await settled(email);
    expect(await count(email, 'sent')).toBe(10);
    expect(await count(email, 'queued')).toBe(15);
    const other = await mails.invite();
    await eventually(async () => (await count(other.email, 'sent')) === 1);
  });

  it('the others are sent in the following hours, and none is lost', async () => {
    await pass(email, 30);
    await settled(email);
    expect(await count(email, 'sent')).toBe(10);
    for (const sent of [20, 25]) {
      await pass(email, 60);
      await eventually(async () => (await count(email, 'sent')) === sent, 20_000);
      await settled(email);
      expect(await count(email, 'sent')).toBe(sent);
    }
    const addressed = mails.server.received.filter(
      ({ recipients }) => recipients[0]?.toLowerCase() === email,
    );
    expect(addressed).toHaveLength(25);
  });

  it('those that no server accepted do not count', async () => {
    const unlucky = `kim-${randomUUID()}@example.org`;
    mails.server.fail({ code: 451, words: '4.3.0 later', at: 'RCPT TO' });
    await Promise.all(Array.from({ length: 12 }, () => mails.invite({ email: unlucky })));
    await eventually(
      async () => (await mails.queued(unlucky)).filter(({ attempts }) => attempts > 0).length > 10,
    );
    mails.server.fail(undefined);
    await eventually(async () => (await count(unlucky, 'sent')) === 10, 20_000);
    await settled(unlucky);
    expect(await count(unlucky, 'sent')).toBe(10);
  });
});
