import { createHmac } from 'node:crypto';
import type { UserActor } from '@gatehouse/contracts';
import {
  getNotificationPreferences,
  setNotificationPreferences,
  unsubscribe,
} from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';

let feed: FeedFixture;

beforeAll(async () => {
  // Digests wait until a test makes them due. They may use half of the hourly limit: two.
  feed = await FeedFixture.start({ NEWS_AFTER_SECONDS: '3600', MAILS_PER_HOUR: '4' }, 2);
  await feed.grant('accepted', 1);
});

afterAll(() => feed.stop());

const received = (email: string) => feed.mails.received(email);

/** Undoes the line breaks of quoted-printable and of long headers. */
const readable = (source: string) =>
  source
    .replace(/=\r?\n/g, '')
    .replace(/=3D/g, '=')
    .replace(/\r?\n (?=<)/g, ' ');

const subjectOf = (source: string) =>
  /^Subject: (.*(?:\r?\n .*)*)/m.exec(source)?.[1]?.replace(/\r?\n /g, ' ');

/** Makes all bursts due. */
const newsIsDue = () =>
  feed.mails.query('update pending_digests set due_at = now() where round is null');

/** Waits until the feeds so far have been mailed. */
async function mailed(email: string, count: number) {
  await newsIsDue();
  return eventually(() => received(email).length >= count && received(email), 15_000);
}

/** Waits for a later digest to another member, and until all rounds are closed. */
async function later(): Promise<void> {
  const other = feed.colleague();
  const email = await feed.join(other);
  await feed.job({ title: 'Later' });
  await mailed(email, 1);
  await feed.untilRoundsClosed();
}

describe('B11: digests contain', () => {
  it('many changes of one job in a single mail, which names it', async () => {
    const person = feed.person();
    const email = await feed.join(person);
    const jobId = await feed.job({ title: 'Lift 2 is stuck' });
    for (const [sequence, state] of [
      [2, 'planned'],
      [3, 'in-progress'],
    ] as const)
      await feed.job({ jobId, title: 'Lift 2 is stuck', sequence, state, changed: ['state'] });
    const [mail] = await mailed(email, 1);
    const source = readable(mail?.source ?? '');
    expect(source).toContain('Job 7: Lift 2 is stuck');
    expect(source).toMatch(/New .* Planned .* In progress/);
    expect(source).toMatch(/^List-Unsubscribe: <https:\/\/portal\.example\/unsubscribe\/[\w.-]+>/m);
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    await later();
    const about = received(email).filter((each) => each.source.includes('Lift 2 is stuck'));
    expect(about).toHaveLength(1);
  });

  it('several items in one list, in the language of the recipient', async () => {
    const email = await feed.join(feed.person(), ['member'], 'de');
    for (const title of ['Lift', 'Door', 'Pump']) await feed.job({ title });
    const [waiting] = await feed.mails.query(
      `select bool_and(due_at > now() + interval '59 minutes') as all, count(*)::int from pending_digests
       where round is null and organization_id = $1`,
      [feed.providerId],
    );
    expect(waiting).toEqual({ all: true, count: 3 });
    const [mail] = await mailed(email, 1);
    expect(subjectOf(mail?.source ?? '')).toBe('3 Neuigkeiten von Gatehouse');
  });

  it('no changes by the recipient', async () => {
    const person = feed.person();
    const email = await feed.join(person);
    await feed.job({ by: person.userId });
    await later();
    // Only the later one.
    const [mail, ...others] = await mailed(email, 1);
    expect(readable(mail?.source ?? '')).toContain('Job 7: Later');
    expect(others).toEqual([]);
  });
});

describe('no digest is sent', () => {
  const jobsByMail = (who: UserActor, mail: boolean) =>
    feed.call(who, setNotificationPreferences, {
      preferences: [{ kind: 'job', mail, inApp: true }],
    });

  it('for a kind that was switched off', async () => {
    const person = feed.person();
    const email = await feed.join(person);
    await jobsByMail(person, false);
    await feed.job();
    await later();
    expect(await feed.mails.queued(email)).toEqual([]);
  });

  it('if it was queued before its customer was disabled, or before the kind was switched off', async () => {
    const [person, colleague] = [feed.person(), feed.colleague()];
    const emails = [await feed.join(person), await feed.join(colleague)];
    feed.mails.server.fail({ code: 451, words: '4.3.0 later' });
    await feed.job();
    await newsIsDue();
    await eventually(async () => {
      const kept = await Promise.all(emails.map((email) => feed.mails.queued(email)));
      return kept.every(([mail]) => mail?.lastError);
    }, 15_000);
    await feed.grant('disabled', 2);
    await jobsByMail(colleague, false);
    feed.mails.server.fail(undefined);
    for (const email of emails) {
      await eventually(async () => {
        const [mail] = await feed.mails.queued(email);
        return mail?.status === 'withdrawn';
      }, 15_000);
      expect(received(email)).toEqual([]);
    }
    await feed.grant('accepted', 3);
  });

  it('F56 D6: outside the areas of the customer', async () => {
    await feed.grant('accepted', 4, ['assets']);
    const email = await feed.join(feed.person());
    await feed.job();
    await later();
    expect(await feed.mails.queued(email)).toEqual([]);
    await feed.grant('accepted', 5);
  });

  it('about another department', async () => {
    const { departmentId } = feed;
    const email = await feed.join(feed.colleague({ departmentId }));
    await feed.job({ title: 'Theirs', customerId: feed.siblingId });
    await feed.job({ title: 'Ours' });
    const [mail] = await mailed(email, 1);
    expect(mail?.source).toContain('Ours');
    expect(mail?.source).not.toContain('Theirs');
  });
});

it('a digest that is delayed by the hourly limit grows', async () => {
  const email = await feed.join(feed.person());
  for (const count of [1, 2]) {
    await feed.job({ title: `Job ${count}` });
    await mailed(email, count);
  }
  for (const title of ['Third', 'Fourth', 'Fifth']) {
    await feed.job({ title });
    await later();
  }
  const waiting = await feed.mails.queued(email);
  expect(waiting.map(({ status }) => status)).toEqual(['sent', 'sent', 'queued']);
  // Backdates what was sent by an hour.
  await feed.mails.query(
    `update mails set sent_at = sent_at - interval '1 hour', next_attempt_at = now() where recipient_key = $1`,
    [email],
  );
  const [, , third] = await mailed(email, 3);
  const source = readable(third?.source ?? '');
  for (const title of ['Third', 'Fourth', 'Fifth']) expect(source).toContain(title);
}, 60_000);

describe('the unsubscribe link', () => {
  it('switches off all mail, and nothing else', async () => {
    const person = feed.person();
    const email = await feed.join(person);
    await feed.job();
    const [mail] = await mailed(email, 1);
    const token = /unsubscribe\/([\w.-]+)>/.exec(readable(mail?.source ?? ''))?.[1] ?? '';
    await feed.anonymously(unsubscribe, { token });
    const { preferences } = await feed.call(person, getNotificationPreferences, {});
    expect(preferences.every(({ mail, inApp }) => !mail && inApp)).toBe(true);
  });

  it('cannot be forged', async () => {
    const { membershipId } = feed.person();
    const forged = createHmac('sha256', '').update(`leave ${membershipId}`).digest('base64url');
    for (const token of ['x', `${membershipId}.`, `${membershipId}.${forged}`]) {
      const response = feed.anonymously(unsubscribe, { token });
      await expect(response).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});
