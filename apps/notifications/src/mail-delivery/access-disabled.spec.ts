import { eventually } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Feeding } from './feeding.test.js';

let feeding: Feeding;

beforeAll(async () => {
  feeding = await Feeding.begin({ NEWS_AFTER_SECONDS: '1' });
  await feeding.grant('accepted', 1);
});

afterAll(() => feeding.end());

const received = (email: string) => feeding.mailing.received(email);
const mailed = (email: string) =>
  eventually(() => received(email).length > 0 && received(email), 15_000);

/** Waits until a later piece of news has been mailed to somebody else: what was to be mailed before, has been. */
async function later(): Promise<void> {
  const email = await feeding.join(feeding.colleague());
  await feeding.job({ title: 'Later' });
  await mailed(email);
  await feeding.roundsClosed();
}

describe('whoever is shut out gets no mail', () => {
  it('F58: of news, where the provider has lost the module, until it has it again', async () => {
    const email = await feeding.join(feeding.person());
    await feeding.modules([], 1);
    await feeding.job({ title: 'Meanwhile' });
    await later();
    expect(await feeding.mailing.kept(email)).toEqual([]);
    await feeding.modules(['customer-login'], 2);
    await feeding.job({ title: 'Afterwards' });
    const [mail] = await mailed(email);
    expect(mail?.source).toContain('Afterwards');
  });

  it('F58: of what is told for their safety inside the organisation, neither', async () => {
    const [first, second] = [feeding.person(), feeding.person()];
    const email = await feeding.join(first, ['administrator']);
    await feeding.modules([], 3);
    await feeding.join(second, ['administrator']);
    await eventually(async () => (await feeding.mailing.kept(email)).length === 1);
    await later();
    expect(received(email)).toEqual([]);
    await feeding.modules(['customer-login'], 4);
    await mailed(email);
  });

  it('F58 F88: of an invitation; the link comes once the portal is open, and never where it has expired', async () => {
    const { customerId: organizationId, mailing } = feeding;
    await feeding.grant('disabled', 2);
    const { email } = await mailing.invite({ organizationId });
    await eventually(async () => (await mailing.kept(email)).length === 1);
    await later();
    expect(received(email)).toEqual([]);
    expect(await mailing.kept(email)).toMatchObject([{ status: 'queued', attempts: 0 }]);
    await feeding.grant('accepted', 3);
    await mailed(email);
    await feeding.modules([], 5);
    const late = await mailing.invite({ organizationId, expiresAt: new Date(Date.now() + 1_000) });
    await eventually(async () => {
      const [mail] = await mailing.kept(late.email);
      return mail?.status === 'failed';
    }, 15_000);
    await feeding.modules(['customer-login'], 6);
    expect(received(late.email)).toEqual([]);
  });

  it('F58 F88: of one that the mail server is about to take either; it goes out once the portal is open', async () => {
    const { customerId: organizationId, mailing } = feeding;
    const before = mailing.server.attempts;
    const release = mailing.server.hold();
    const { email } = await mailing.invite({ organizationId });
    await eventually(() => mailing.server.attempts > before);
    await feeding.grant('disabled', 4);
    release();
    await later();
    expect(received(email)).toEqual([]);
    await feeding.grant('accepted', 5);
    await mailed(email);
  });
});
