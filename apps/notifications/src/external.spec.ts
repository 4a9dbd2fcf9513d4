import { randomUUID } from 'node:crypto';
import { OrganizationId, UserId } from '@gatehouse/contracts';
import { noticeEvent, noticeSubject } from '@gatehouse/contracts/external';
import {
  listDeadLetters,
  listNotifications,
  retryDeadLetter,
  setNotificationPreferences,
  type DeadLetter,
} from '@gatehouse/contracts/notifications';
import { actor, contextOf, eventually, TEST_SOURCE, type TestCaller } from '@gatehouse/testing';
import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailing } from './mailing.test.js';

let mailing: Mailing;
let call: TestCaller;
let source: JetStreamClient;
let admin: JetStreamClient;

beforeAll(async () => {
  mailing = await Mailing.begin();
  call = await mailing.platform.callerOf('gateway');
  source = jetstream(await mailing.platform.connect(`ext-${TEST_SOURCE}`));
  admin = jetstream(await mailing.platform.connect('admin'));
});

afterAll(() => mailing.end());

const SUBJECT = noticeSubject(TEST_SOURCE);
const support = contextOf(
  actor({ organizationKind: 'platform', platformRole: 'platform-support' }),
  60_000,
);
const organization = () => OrganizationId.parse(randomUUID());
const person = (organizationId: OrganizationId) =>
  contextOf(actor({ organizationKind: 'provider', organizationId }), 60_000);
const feedOf = async (who: ReturnType<typeof person>) =>
  (await call(who, listNotifications, {})).items;
const publish = async (notice: object, subject = SUBJECT): Promise<void> => {
  await source.publish(subject, JSON.stringify(notice));
};
const notice = (organizationId: OrganizationId, title: string, more = {}) =>
  noticeEvent(TEST_SOURCE, randomUUID(), { organizationId, title, ...more });

/** The dead letters with a text in them, once there are any. */
const lettersWith = (text: string, status: 'waiting' | 'retried' = 'waiting') =>
  eventually(async () => {
    const { items } = await call(support, listDeadLetters, { status });
    const found = items.filter((letter) => letter.text.includes(text));
    return found.length > 0 && found;
  });
const letterWith = async (text: string): Promise<DeadLetter> => {
  const [letter] = await lettersWith(text);
  if (!letter) throw new Error('unreachable: there is one');
  return letter;
};

describe('a notice of a service elsewhere', () => {
  it('is in the feed of the people whom it concerns, once however often it is sent', async () => {
    const id = organization();
    const [mine, others] = [person(id), person(organization())];
    const body = 'It was due on the 3rd.';
    const event = notice(id, 'Invoice 12 is overdue', { body, link: 'https://billing.example/12' });
    await publish(event);
    await eventually(async () => (await feedOf(mine)).length === 1);
    for (let i = 0; i < 3; i++) await publish(event);
    await publish(notice(id, 'The end'));
    await eventually(async () => (await feedOf(mine)).some(({ title }) => title === 'The end'));
    const told = { kind: 'notice', event: 'told', body, link: 'https://billing.example/12' };
    expect(await feedOf(mine)).toMatchObject([
      { title: 'The end' },
      { title: 'Invoice 12 is overdue', ...told, read: false },
    ]);
    expect(await feedOf(others)).toEqual([]);
  });

  it('is for one person where it says so', async () => {
    const organizationId = organization();
    const who = actor({ organizationKind: 'provider', organizationId });
    await publish(notice(organizationId, 'For you', { userId: who.userId }));
    await publish(notice(organizationId, 'For another', { userId: UserId.parse(randomUUID()) }));
    await publish(notice(organizationId, 'For all'));
    const titles = async () => (await feedOf(contextOf(who))).map(({ title }) => title);
    await eventually(async () => (await titles()).includes('For all'));
    expect(await titles()).toEqual(['For all', 'For you']);
  });

  it('follows the preferences of its kind', async () => {
    const id = organization();
    const who = person(id);
    const off = { kind: 'asset' as const, mail: true, inApp: false };
    await call(who, setNotificationPreferences, { preferences: [off] });
    await publish(notice(id, 'Of an asset', { kind: 'asset' }));
    await publish(notice(id, 'Of a job', { kind: 'job' }));
    await eventually(async () => (await feedOf(who)).length > 0);
    expect((await feedOf(who)).map(({ title }) => title)).toEqual(['Of a job']);
  });

  const good = { organizationId: randomUUID(), title: 'T' };
  const envelope = (wish: object) => ({ ...notice(organization(), 'T'), ...wish });

  it.each<[string, (mark: string) => string, string, string?]>([
    ['is no JSON', (mark) => `{"${mark}`, 'it is not JSON'],
    ['is no CloudEvent', (mark) => JSON.stringify({ mark, ...good }), '/specversion'],
    ['has no title', (mark) => JSON.stringify(envelope({ data: { mark } })), '/data/title'],
    [
      'has a field too many',
      (mark) => JSON.stringify(envelope({ data: { ...good, mark } })),
      'mark',
    ],
    [
      'leads who knows where',
      (mark) => JSON.stringify(envelope({ id: mark, data: { ...good, link: 'javascript:x' } })),
      '/data/link',
    ],
    [
      'has an unknown name',
      (mark) => JSON.stringify(envelope({ id: mark })),
      'nobody hears',
      `evt.ext.${TEST_SOURCE}.ship-sunk.v1`,
    ],
  ])(
    'F38: goes to the dead letters where it %s, and the next one arrives',
    async (_, make, why, subject = SUBJECT) => {
      const mark = randomUUID();
      await source.publish(subject, make(mark));
      const letter = await letterWith(mark);
      expect(letter).toMatchObject({
        consumer: 'notifications',
        event: 'ext.notice-published',
        subject,
        attempts: 1,
        retriedAt: null,
      });
      expect(letter.reason).toContain(why);
      const id = organization();
      const who = person(id);
      await publish(notice(id, 'Next'));
      await eventually(async () => (await feedOf(who)).length === 1);
    },
  );

  it('F43: is all that its credentials allow', async () => {
    const connection = await mailing.platform.connect(`ext-${TEST_SOURCE}`);
    for (const subject of [
      'evt.ext.another.notice-published.v1',
      'evt.identity.x.v1',
      'rpc.identity.sign-in.v1',
      '$JS.API.STREAM.INFO.EVENTS',
    ])
      await expect(connection.request(subject, '{}', { timeout: 500 })).rejects.toThrow(
        /permission/i,
      );
  });
});

describe('F38: a dead letter', () => {
  /** As some service would bury it. */
  const bury = async (text: string, reason: string): Promise<void> => {
    const told = headers();
    told.set('gatehouse-reason', reason);
    told.set('gatehouse-subject', SUBJECT);
    told.set('gatehouse-attempts', '10');
    await admin.publish('dlq.notifications.ext.notice-published', text, { headers: told });
  };

  it('is tried again by hand, and is no longer among those that wait', async () => {
    const id = organization();
    const who = person(id);
    const text = JSON.stringify(notice(id, 'Told in the end'));
    await bury(text, 'the moon was full');
    const letter = await letterWith(id);
    expect(letter).toMatchObject({ reason: 'the moon was full', attempts: 10, text });
    await call(support, retryDeadLetter, { deadLetterId: letter.id });
    await eventually(async () => (await feedOf(who)).length === 1);
    expect(await lettersWith(id, 'retried')).toMatchObject([{ id: letter.id }]);
    const waiting = (await call(support, listDeadLetters, {})).items;
    expect(waiting.filter(({ text: each }) => each.includes(id))).toEqual([]);
  });

  it('waits again where it fails again, as the same one', async () => {
    const mark = randomUUID();
    await source.publish(SUBJECT, `{"${mark}`);
    const before = await letterWith(mark);
    await call(support, retryDeadLetter, { deadLetterId: before.id });
    const after = await eventually(async () => {
      const [letter] = await lettersWith(mark);
      return letter && letter.buriedAt > before.buriedAt && letter;
    });
    expect(after).toEqual({ ...before, buriedAt: after.buriedAt });
  });

  it('is support’s alone', async () => {
    for (const organizationKind of ['provider', 'customer', 'platform'] as const) {
      const who = contextOf(actor({ organizationKind }));
      for (const attempt of [
        call(who, listDeadLetters, {}),
        call(who, retryDeadLetter, { deadLetterId: randomUUID() }),
      ])
        await expect(attempt).rejects.toMatchObject({ code: 'permission-denied' });
    }
    const nothing = call(support, retryDeadLetter, { deadLetterId: randomUUID() });
    await expect(nothing).rejects.toMatchObject({ code: 'not-found' });
  });
});
