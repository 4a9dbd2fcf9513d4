import { randomUUID } from 'node:crypto';
import { listDeadLetters, retryDeadLetter } from '@gatehouse/contracts/notifications';
import { actor, contextOf, eventually, rawPublisherOf } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ExternalSourceFixture,
  notice,
  person,
  SUBJECT,
  support,
} from '../testing/external-source-fixture.js';

let external: ExternalSourceFixture;

beforeAll(async () => {
  external = await ExternalSourceFixture.start();
});

afterAll(() => external.stop());

describe('F38: a dead letter', () => {
  /** Publishes a dead letter like a service would. */
  const deadLetter = async (text: string, reason: string): Promise<void> => {
    const admin = await rawPublisherOf(external.mails.platform, 'admin');
    await admin.publish('dlq.notifications.ext.notice-published', text, {
      'gatehouse-reason': reason,
      'gatehouse-subject': SUBJECT,
      'gatehouse-attempts': '10',
    });
  };

  it('can be retried, and is then no longer waiting', async () => {
    const id = await external.organization();
    const who = person(id);
    const text = JSON.stringify(notice(id, 'Delivered in the end'));
    await deadLetter(text, 'the moon was full');
    const letter = await external.deadLetterWith(id);
    expect(letter).toMatchObject({ reason: 'the moon was full', attempts: 10, text });
    await external.call(support, retryDeadLetter, { deadLetterId: letter.id });
    await eventually(async () => (await external.feedOf(who)).length === 1);
    expect(await external.deadLettersWith(id, 'retried')).toMatchObject([{ id: letter.id }]);
    const waiting = (await external.call(support, listDeadLetters, {})).items;
    expect(waiting.filter(({ text: each }) => each.includes(id))).toEqual([]);
  });

  it('waits again under the same id if it fails again', async () => {
    const mark = randomUUID();
    await external.source.publish(SUBJECT, `{"${mark}`);
    const before = await external.deadLetterWith(mark);
    await external.call(support, retryDeadLetter, { deadLetterId: before.id });
    const after = await eventually(async () => {
      const [letter] = await external.deadLettersWith(mark);
      return letter && letter.buriedAt > before.buriedAt && letter;
    });
    expect(after).toEqual({ ...before, buriedAt: after.buriedAt });
  });

  it('is available to support only', async () => {
    for (const organizationKind of ['provider', 'customer', 'platform'] as const) {
      const who = contextOf(actor({ organizationKind }));
      const attempts = [
        external.call(who, listDeadLetters, {}),
        external.call(who, retryDeadLetter, { deadLetterId: randomUUID() }),
      ];
      const denied = { code: 'permission-denied' };
      await Promise.all(attempts.map((attempt) => expect(attempt).rejects.toMatchObject(denied)));
    }
    const nothing = external.call(support, retryDeadLetter, { deadLetterId: randomUUID() });
    await expect(nothing).rejects.toMatchObject({ code: 'not-found' });
  });
});
