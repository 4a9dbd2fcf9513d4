import {
  emailBlockChanged,
  listEmailBlocks,
  listNotifications,
  removeEmailBlock,
  reportMailEvent,
} from '@gatehouse/contracts/notifications';
import { actor, eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';
import { signedReport } from '../testing/mail-fixture.js';

let feed: FeedFixture;

beforeAll(async () => {
  // Digests wait until a test makes them due.
  feed = await FeedFixture.start({ NEWS_AFTER_SECONDS: '3600' });
  await feed.grant('accepted', 1);
});

afterAll(() => feed.stop());

const support = actor({ organizationKind: 'platform', platformRole: 'platform-support' });
const received = (email: string) => feed.mails.received(email);
const report = (event: object) => feed.anonymously(reportMailEvent, signedReport(event));
const complain = (email: string) => report({ type: 'complaint', email });
const blocksOf = async (q: string) =>
  (await feed.call(support, listEmailBlocks, { q })).items.map(({ scope }) => scope);
const lift = (email: string) => feed.call(support, removeEmailBlock, { email });

/** Sends digests of everything so far, and waits for that of another member. */
async function newsGoes(): Promise<void> {
  const other = await feed.join(feed.person());
  await feed.job({ title: 'For the others' });
  await feed.mails.query('update pending_digests set due_at = now() where round is null');
  await eventually(() => received(other).length > 0, 15_000);
}

describe('F86 an address that reported a mail as spam', () => {
  it('F86 receives no more digests, not even pending ones; the feed is complete', async () => {
    const person = feed.person();
    const email = await feed.join(person);
    await feed.job({ title: 'Before' });
    await complain(email.toUpperCase());
    await newsGoes();
    expect(received(email)).toEqual([]);
    // It was not queued in the first place.
    expect(await feed.mails.queued(email)).toEqual([]);
    const { items } = await feed.call(person, listNotifications, {});
    expect(items.map(({ title }) => title)).toContain('Before');
  });

  it('F86 does not receive a digest that was queued before the report', async () => {
    const email = await feed.join(feed.person());
    // Not due before the report arrives.
    await feed.mails.query(
      `insert into mails (id, organization_id, aggregate_id, recipient, recipient_key, template, language, data,
         message_id, expires_at, created_at, status, attempts, next_attempt_at)
       values (gen_random_uuid(), $1, gen_random_uuid(), $2, $2, 'news', 'en', '{"since":1}', 'x', now() + interval '1 day',
         now(), 'queued', 0, now() + interval '1 day')`,
      [feed.customerId, email],
    );
    await complain(email);
    await feed.mails.query('update mails set next_attempt_at = now() where recipient = $1', [
      email,
    ]);
    await eventually(async () => (await feed.mails.queued(email))[0]?.status === 'refused');
    expect(received(email)).toEqual([]);
  });

  it('F86 still receives invitations and password resets', async () => {
    const { mails } = feed;
    const email = await feed.join(feed.person());
    await complain(email);
    await mails.invite({ email });
    await eventually(() => received(email).length === 1);
    await mails.requestReset(email);
    await eventually(() => received(email).length === 2);
    // Other services do not regard the address as blocked.
    const published = await mails.published(emailBlockChanged.subject);
    expect(JSON.stringify(published)).not.toContain(email);
  });

  it('F86 is listed among the blocks until support removes it, and then receives digests again', async () => {
    const email = await feed.join(feed.person());
    await complain(email);
    await complain(email);
    expect(await blocksOf(email)).toEqual(['news']);
    await newsGoes();
    await lift(email);
    expect(await blocksOf(email)).toEqual([]);
    await expect(lift(email)).rejects.toMatchObject({ code: 'not-found' });
    await newsGoes();
    await eventually(() => received(email).length === 1, 15_000);
    await complain(email);
    expect(await blocksOf(email)).toEqual(['news']);
  });

  it('F86 keeps its complaint when a block of the same address is removed', async () => {
    const email = await feed.join(feed.person());
    await complain(email);
    await report({ type: 'bounce', email, permanent: true, words: '550 gone' });
    expect(await blocksOf(email)).toEqual(['everything']);
    await lift(email);
    expect(await blocksOf(email)).toEqual(['news']);
    await newsGoes();
    expect(received(email)).toEqual([]);
  });
});
