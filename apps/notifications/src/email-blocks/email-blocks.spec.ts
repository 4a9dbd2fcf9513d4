import { randomUUID } from 'node:crypto';
import {
  emailBlockChanged,
  listEmailBlocks,
  removeEmailBlock,
  reportMailEvent,
} from '@gatehouse/contracts/notifications';
import { actor, contextOf, eventually, type TestCaller } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailFixture, signedReport as report } from '../testing/mail-fixture.js';

let mails: MailFixture;
let call: TestCaller;

const support = contextOf(
  actor({ organizationKind: 'platform', platformRole: 'platform-support' }),
  20_000,
);
const anonymous = contextOf({ kind: 'anonymous' }, 20_000);

beforeAll(async () => {
  mails = await MailFixture.start();
  call = await mails.platform.callerOf('gateway');
});

afterAll(() => mails.stop());

const bounce = (email: string, permanent = true) => ({
  type: 'bounce',
  email,
  permanent,
  words: '550 5.1.1\r\nmailbox gone',
});
const send = (request: ReturnType<typeof report>) => call(anonymous, reportMailEvent, request);

const changesOf = async (email: string): Promise<object[]> => {
  const published = await mails.published(emailBlockChanged.subject);
  return published.filter((data) => 'emailKey' in data && data.emailKey === email.toLowerCase());
};
const listed = async (q: string) =>
  (await call(support, listEmailBlocks, { q })).items.map(({ email }) => email);

describe('C1: a bounce reported by the mail provider', () => {
  it('blocks the address if it is permanent, with the reply of the server', async () => {
    const email = `Gone-${randomUUID()}@example.org`;
    await send(report(bounce(email)));
    const words = '550 5.1.1 mailbox gone';
    const blocked = { emailKey: email.toLowerCase(), blocked: true, words };
    expect(await changesOf(email)).toEqual([blocked]);
    const { items } = await call(support, listEmailBlocks, { q: email.slice(0, 20) });
    expect(items).toMatchObject([{ email, words }]);
  });

  it('blocks nothing if it is temporary', async () => {
    const email = `full-${randomUUID()}@example.org`;
    await send(report(bounce(email, false)));
    expect(await changesOf(email)).toEqual([]);
  });

  it('has one effect, however often it is reported', async () => {
    const email = `twice-${randomUUID()}@example.org`;
    const request = report(bounce(email));
    await Promise.all([send(request), send(request), send(request)]);
    await call(support, removeEmailBlock, { email });
    await send(request);
    expect(await listed(email)).toEqual([]);
    expect(await changesOf(email)).toHaveLength(2);
  });

  it('is rejected without a valid, recent signature', async () => {
    const email = `forged-${randomUUID()}@example.org`;
    const good = report(bounce(email));
    for (const request of [
      { ...good, signature: '' },
      { ...good, body: good.body.replace('true', 'true ') },
      report(bounce(email), { key: `whsec_${Buffer.alloc(24).toString('base64')}` }),
      report(bounce(email), { secondsAgo: 301 }),
      report(bounce(email), { secondsAgo: -330 }),
    ])
      await expect(send(request)).rejects.toMatchObject({ code: 'invalid-signature' });
    expect(await changesOf(email)).toEqual([]);
  });

  it.each([
    [{ type: 'opened' }, '/type'],
    [bounce('no address'), '/email'],
    [{ ...bounce('a@example.org'), more: 1 }, '/more'],
  ])('is rejected if invalid: %j', async (event, pointer) => {
    const attempt = send(report(event));
    await expect(attempt).rejects.toMatchObject({ code: 'invalid-request' });
    await attempt.catch((error: unknown) => expect(JSON.stringify(error)).toContain(pointer));
  });
});

describe('C1: email blocks', () => {
  it('are listed for support in pages, and found case-insensitively; % and _ are literal', async () => {
    const mark = randomUUID();
    const emails = ['a_b', 'axb', 'b'].map((name) => `${name}-${mark}@example.org`);
    for (const email of emails) await send(report(bounce(email)));
    const sought = mark.toUpperCase();
    const first = await call(support, listEmailBlocks, { q: sought, limit: 2 });
    const cursor = first.nextCursor ?? '';
    const rest = await call(support, listEmailBlocks, { q: sought, limit: 2, cursor });
    const all = [...first.items, ...rest.items].map(({ email }) => email);
    expect(all).toEqual(emails.toSorted());
    expect(rest.nextCursor).toBeNull();
    expect(await listed(`a_b-${mark}`)).toEqual([emails[0]]);
    expect(await listed(`a%b-${mark}`)).toEqual([]);
    const forged = call(support, listEmailBlocks, { cursor: 'forged' });
    await expect(forged).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('can be removed, and mails are sent again', async () => {
    mails.server.fail({ code: 550, words: '5.1.1 no such user' });
    const { email } = await mails.invite();
    await eventually(async () => (await listed(email)).length === 1);
    mails.server.fail(undefined);
    await call(support, removeEmailBlock, { email: email.toUpperCase() });
    expect(await listed(email)).toEqual([]);
    await mails.invite({ email });
    await eventually(() => mails.received(email).length === 1);
    const published = (await changesOf(email)).map((data) => 'blocked' in data && data.blocked);
    expect(published).toEqual([true, false]);
    const again = call(support, removeEmailBlock, { email });
    await expect(again).rejects.toMatchObject({ code: 'not-found' });
    const sequences = await mails.query<{ sequence: number }>(
      `select (event -> 'sequence')::int as sequence from outbox where event -> 'data' ->> 'emailKey' = $1 order by position`,
      [email],
    );
    expect(sequences.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('are available to support only', async () => {
    for (const organizationKind of ['provider', 'customer', 'platform'] as const) {
      const who = contextOf(actor({ organizationKind }));
      const attempts = [
        call(who, listEmailBlocks, {}),
        call(who, removeEmailBlock, { email: 'a@example.org' }),
      ];
      for (const attempt of attempts)
        await expect(attempt).rejects.toMatchObject({ code: 'permission-denied' });
    }
  });
});
