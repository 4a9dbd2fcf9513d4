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
  // News waits until a test says that it has waited for long enough.
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

/** Has somebody else of the same organisation mailed what has happened until now. */
async function newsGoes(): Promise<void> {
  const other = await feed.join(feed.person());
  await feed.job({ title: 'For whoever reads' });
  await feed.mails.query('update bursts set due_at = now() where round is null');
  await eventually(() => received(other).length > 0, 15_000);
}

describe('F86 whoever reported a mail as spam', () => {
  it('F86 is mailed no news any more, not even what waits already; the feed has it', async () => {
    const person = feed.person();
    const email = await feed.join(person);
    await feed.job({ title: 'Before' });
    await complain(email.toUpperCase());
    await newsGoes();
    expect(received(email)).toEqual([]);
    // None was even made, only to be refused.
    expect(await feed.mails.queued(email)).toEqual([]);
    const { items } = await feed.call(person, listNotifications, {});
    expect(items.map(({ title }) => title)).toContain('Before');
  });

  it('F86 is mailed no news that was in the queue when the report came', async () => {
    const email = await feed.join(feed.person());
    // Nobody takes it before the report is there.
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

  it('F86 still gets what is needed to get in: an invitation, and a link to set a new password', async () => {
    const { mails } = feed;
    const email = await feed.join(feed.person());
    await complain(email);
    await mails.invite({ email });
    await eventually(() => received(email).length === 1);
    await mails.requestReset(email);
    await eventually(() => received(email).length === 2);
    // No other service takes the address for one to which nothing goes.
    const told = await mails.published(emailBlockChanged.subject);
    expect(JSON.stringify(told)).not.toContain(email);
  });

  it('F86 stands among the blocks, until support lifts it; then news goes again', async () => {
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

  it('F86 is not forgotten where the address is refused as well, and that block is lifted', async () => {
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
