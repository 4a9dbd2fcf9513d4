import { randomUUID } from 'node:crypto';
import { OrganizationId } from '@gatehouse/contracts';
import { setNotificationPreferences } from '@gatehouse/contracts/notifications';
import { actor, contextOf, eventually, TEST_SOURCE } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ExternalSourceFixture,
  notice,
  person,
  SUBJECT,
} from '../testing/external-source-fixture.js';

let external: ExternalSourceFixture;

beforeAll(async () => {
  external = await ExternalSourceFixture.start();
});

afterAll(() => external.stop());

describe('an external notice', () => {
  it('appears in the feed of its organisation, once however often it is sent', async () => {
    const id = await external.organization();
    const [mine, others] = [person(id), person(await external.organization())];
    const body = 'It was due on the 3rd.';
    const event = notice(id, 'Invoice 12 is overdue', { body, link: 'https://billing.example/12' });
    await external.publish(event);
    await eventually(async () => (await external.feedOf(mine)).length === 1);
    for (let i = 0; i < 3; i++) await external.publish(event);
    await external.publish(notice(id, 'The end'));
    await eventually(async () =>
      (await external.feedOf(mine)).some(({ title }) => title === 'The end'),
    );
    const expected = { kind: 'notice', event: 'told', body, link: 'https://billing.example/12' };
    expect(await external.feedOf(mine)).toMatchObject([
      { title: 'The end' },
      { title: 'Invoice 12 is overdue', ...expected, read: false },
    ]);
    expect(await external.feedOf(others)).toEqual([]);
  });

  it('can be for a single user', async () => {
    const organizationId = await external.organization();
    const [who, another] = [1, 2].map(() =>
      actor({ organizationKind: 'provider', organizationId }),
    );
    if (!who || !another) throw new Error('unreachable');
    for (const each of [who, another]) await external.join(each);
    await external.publish(notice(organizationId, 'For you', { userId: who.userId }));
    await external.publish(notice(organizationId, 'For another', { userId: another.userId }));
    await external.publish(notice(organizationId, 'For all'));
    const titles = async () => (await external.feedOf(contextOf(who))).map(({ title }) => title);
    // Events published at the same time arrive in any order.
    await eventually(async () => (await titles()).length >= 2);
    expect((await titles()).sort()).toEqual(['For all', 'For you']);
  });

  it('respects the preferences for its kind', async () => {
    const id = await external.organization();
    const who = person(id);
    const off = { kind: 'asset' as const, mail: true, inApp: false };
    await external.call(who, setNotificationPreferences, { preferences: [off] });
    await external.publish(notice(id, 'Of an asset', { kind: 'asset' }));
    await external.publish(notice(id, 'Of a job', { kind: 'job' }));
    await eventually(async () => (await external.feedOf(who)).length > 0);
    expect((await external.feedOf(who)).map(({ title }) => title)).toEqual(['Of a job']);
  });

  const good = { organizationId: randomUUID(), title: 'T' };
  const envelope = (fields: object) => ({
    ...notice(OrganizationId.parse(randomUUID()), 'T'),
    ...fields,
  });

  it.each<[string, (mark: string) => string, string, string?]>([
    ['is not JSON', (mark) => `{"${mark}`, 'it is not JSON'],
    ['is not a CloudEvent', (mark) => JSON.stringify({ mark, ...good }), '/specversion'],
    ['has no title', (mark) => JSON.stringify(envelope({ data: { mark } })), '/data/title'],
    [
      'has an unknown field',
      (mark) => JSON.stringify(envelope({ data: { ...good, mark } })),
      'mark',
    ],
    [
      'has an unsafe link',
      (mark) => JSON.stringify(envelope({ id: mark, data: { ...good, link: 'javascript:x' } })),
      '/data/link',
    ],
    [
      'has an unknown subject',
      (mark) => JSON.stringify(envelope({ id: mark })),
      'no subscriber for',
      `evt.ext.${TEST_SOURCE}.ship-sunk.v1`,
    ],
  ])(
    'F38: becomes a dead letter if it %s, and does not block the next one',
    async (_, make, why, subject = SUBJECT) => {
      const mark = randomUUID();
      await external.source.publish(subject, make(mark));
      const letter = await external.deadLetterWith(mark);
      expect(letter).toMatchObject({
        consumer: 'notifications',
        event: 'ext.notice-published',
        subject,
        attempts: 1,
        retriedAt: null,
      });
      expect(letter.reason).toContain(why);
      const id = await external.organization();
      const who = person(id);
      await external.publish(notice(id, 'Next'));
      await eventually(async () => (await external.feedOf(who)).length === 1);
    },
  );

  it('F43: is all that the credentials of a source may publish', async () => {
    for (const subject of [
      'evt.ext.another.notice-published.v1',
      'evt.identity.password-changed.v1',
      'dlq.notifications.ext.notice-published',
      'rpc.identity.sign-in.v1',
      '$JS.API.STREAM.INFO.EVENTS',
    ])
      await expect(external.source.publish(subject, '{}')).rejects.toThrow(/permission/i);
  });
});
