import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FeedFixture } from '../testing/feed-fixture.js';

let feed: FeedFixture;

beforeAll(async () => {
  feed = await FeedFixture.start({ NEWS_AFTER_SECONDS: '1' });
  await feed.grant('accepted', 1);
});

afterAll(() => feed.stop());

const received = (email: string) => feed.mails.received(email);
const mailed = (email: string) =>
  eventually(() => received(email).length > 0 && received(email), 15_000);

/** Waits for a later digest to another member: earlier mails have been sent by then. */
async function later(): Promise<void> {
  const email = await feed.join(feed.colleague());
  await feed.job({ title: 'Later' });
  await mailed(email);
  await feed.untilRoundsClosed();
}

describe('while access is disabled, no mail is sent', () => {
  it('F58: for digests, while the provider lacks the module', async () => {
    const email = await feed.join(feed.person());
    await feed.modules([], 1);
    await feed.job({ title: 'Meanwhile' });
    await later();
    expect(await feed.mails.queued(email)).toEqual([]);
    await feed.modules(['customer-login'], 2);
    await feed.job({ title: 'Afterwards' });
    const [mail] = await mailed(email);
    expect(mail?.source).toContain('Afterwards');
  });

  it('F58: for security notices of the organisation', async () => {
    const [first, second] = [feed.person(), feed.person()];
    const email = await feed.join(first, ['administrator']);
    await feed.modules([], 3);
    await feed.join(second, ['administrator']);
    await eventually(async () => (await feed.mails.queued(email)).length === 1);
    await later();
    expect(received(email)).toEqual([]);
    await feed.modules(['customer-login'], 4);
    await mailed(email);
  });

  it('F58 F88: for invitations, which are sent once access is enabled, unless they have expired', async () => {
    const { customerId: organizationId, mails } = feed;
    await feed.grant('disabled', 2);
    const { email } = await mails.invite({ organizationId });
    await eventually(async () => (await mails.queued(email)).length === 1);
    await later();
    expect(received(email)).toEqual([]);
    expect(await mails.queued(email)).toMatchObject([{ status: 'queued', attempts: 0 }]);
    await feed.grant('accepted', 3);
    await mailed(email);
    await feed.modules([], 5);
    const late = await mails.invite({ organizationId, expiresAt: new Date(Date.now() + 1_000) });
    await eventually(async () => {
      const [mail] = await mails.queued(late.email);
      return mail?.status === 'failed';
    }, 15_000);
    await feed.modules(['customer-login'], 6);
    expect(received(late.email)).toEqual([]);
  });

  it('F58 F88: even if the server is about to accept it; it is sent once access is enabled', async () => {
    const { customerId: organizationId, mails } = feed;
    const before = mails.server.attempts;
    const release = mails.server.hold();
    const { email } = await mails.invite({ organizationId });
    await eventually(() => mails.server.attempts > before);
    await feed.grant('disabled', 4);
    release();
    await later();
    expect(received(email)).toEqual([]);
    await feed.grant('accepted', 5);
    await mailed(email);
  });
});
