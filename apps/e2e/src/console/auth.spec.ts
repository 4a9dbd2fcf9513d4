import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProvider, pendingCustomer, type Provider } from '../customers.js';
import { colleagueOf } from '../colleagues.js';
import { mailsTo, nextToken } from '../mail.js';
import { PASSWORD, unique } from '../people.js';
import { query } from '../stack.js';
import { acceptTermsOn, activateOn, Browsers, seen, signInOn } from './browser.js';

const browsers = new Browsers();
let provider: Provider;
beforeAll(async () => {
  await browsers.start();
  provider = await createProvider();
});
afterAll(() => browsers.stop());

describe('the link of an invitation', () => {
  it('C7: opens a page to set a password and confirm the details; opening it uses nothing up (F8)', async () => {
    const { token, name } = await pendingCustomer(provider);
    const page = await browsers.open(`/activate#token=${token}`);
    await seen(page, `Welcome to ${name}`);
    await page.goto('about:blank');
    const again = await browsers.open(`/activate#token=${token}`);
    await again.getByLabel('Choose a password').fill('too short');
    await again.getByRole('button', { name: 'Activate account' }).click();
    await seen(again, 'Use at least 12 characters.');
    await seen(again, 'This field is required.');
    await activateOn(again);
    await acceptTermsOn(again);
    await seen(again, name);
  });

  it('C8: expired, it says so and sends a new one to the same mailbox', async () => {
    const customer = await pendingCustomer(provider);
    await query(
      'invitations',
      `update invitations set expires_at = expires_at - interval '24 hours' where organization_id = $1`,
      [customer.id],
    );
    const page = await browsers.open(`/activate#token=${customer.token}`);
    await seen(page, 'This link has expired');
    await page.getByRole('button', { name: 'Send a new link' }).click();
    await seen(page, 'Check your inbox');
    const fresh = await nextToken(customer.email, 1);
    // Opened in the same tab: only the part behind the # of its address is another one.
    await page.evaluate(`location.hash = 'token=${fresh}'`);
    await seen(page, `Welcome to ${customer.name}`);
  });

  it('C9: whoever has an account joins with its password, and chooses where to go at the next sign-in', async () => {
    const { email, person } = await colleagueOf(provider);
    const other = await createProvider();
    await other.admin.call('POST', '/invitations', { body: { email, roles: ['agent'] } });
    const page = await browsers.open(`/activate#token=${await nextToken(email, 1)}`);
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Join' }).click();
    await acceptTermsOn(page);
    await seen(page, other.name);
    expect(person.session.user.email).toBe(email);
    const later = await browsers.open('/sign-in');
    await signInOn(later, email);
    await seen(later, 'You’re a member of several organizations.');
    await later.getByRole('button', { name: provider.name }).click();
    await later.getByRole('button', { name: `${provider.name}: switch organization` }).click();
    await later.getByRole('menuitem', { name: other.name }).click();
    await later.getByRole('button', { name: `${other.name}: switch organization` }).waitFor();
  });

  it('says in German what it says in English', async () => {
    const { token, name } = await pendingCustomer(provider);
    const page = await browsers.open(`/activate#token=${token}`, { locale: 'de-DE' });
    await seen(page, `Willkommen bei ${name}`);
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('de');
  });
});

describe('a forgotten password', () => {
  it('E7 F16: is replaced by the link in the mail, and every device is signed out', async () => {
    const { email } = await colleagueOf(provider);
    const before = (await mailsTo(email)).length;
    const device = await browsers.signedIn(email);
    const page = await browsers.open('/sign-in');
    await page.getByRole('link', { name: 'Forgot password?' }).click();
    await page.getByLabel('Username').fill(email);
    await page.getByRole('button', { name: 'Send link' }).click();
    await seen(page, 'Check your inbox');
    const token = await nextToken(email, before);
    await page.goto(new URL(`/reset-password#token=${token}`, page.url()).href);
    await page.getByLabel('New password').fill('another long password');
    await page.getByRole('button', { name: 'Set a new password' }).click();
    await seen(page, 'Password changed');
    await device.getByText('You’ve been signed out').waitFor();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await signInOn(page, email, 'another long password');
    await page.getByRole('navigation').waitFor({ state: 'attached' });
  });

  it('E7: answers the same for a username that does not exist', async () => {
    const page = await browsers.open('/forgot-password');
    await page.getByLabel('Username').fill(`nobody-${unique()}@nowhere.example`);
    await page.getByRole('button', { name: 'Send link' }).click();
    await seen(page, 'Check your inbox');
  });
});

/** Asked of the database: a page that is left while it refreshes takes its answer with it, and nobody hears of it. */
async function refreshTokensOf(email: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    'identity',
    `select count(*)::int from refresh_tokens t join accounts a on a.id = t.user_id where a.email_key = lower($1)`,
    [email],
  );
  return row?.count ?? 0;
}

describe('a browser with several tabs', () => {
  it('F17: refreshes once for all of them, and goes on', async () => {
    const { email } = await colleagueOf(provider);
    const first = await browsers.signedIn(email, { path: '/jobs' });
    const context = first.context();
    const tabs = [first, ...(await Promise.all([1, 2, 3].map(() => context.newPage())))];
    const shown = () =>
      Promise.all(
        tabs.map((tab) => tab.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor()),
      );
    const url = first.url();
    await Promise.all(tabs.map((tab) => tab.goto(url)));
    await shown();
    // A page that still asks would find the cookie gone, refresh, and be left before it could say so to the others.
    await Promise.all(tabs.map((tab) => tab.goto('about:blank')));
    const before = await refreshTokensOf(email);
    const access = (await context.cookies()).find(({ name }) => name.includes('access'));
    await context.clearCookies({ name: access?.name ?? '' });
    // Each tab finds out for itself, at the same moment, several requests each.
    await Promise.all(tabs.map((tab) => tab.goto(url)));
    await shown();
    expect(await refreshTokensOf(email)).toBe(before + 1);
  });

  it('F17: goes on where it is left while it refreshes', async () => {
    const { email } = await colleagueOf(provider);
    const page = await browsers.signedIn(email, { path: '/jobs' });
    const context = page.context();
    for (let times = 0; times < 5; times++) {
      const access = (await context.cookies()).find(({ name }) => name.includes('access'));
      await context.clearCookies({ name: access?.name ?? '' });
      const asked = page.waitForRequest('**/auth/refresh');
      const left = page.reload().catch(() => undefined);
      await asked;
      await page.reload();
      await left;
      await page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor();
    }
  });

  it('keeps no token where a script could read it', async () => {
    const page = await browsers.signedIn(provider.admin.email);
    const kept = await page.evaluate<string>(
      'document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)',
    );
    const secrets = (await page.context().cookies()).filter(({ name }) =>
      name.startsWith('gatehouse-'),
    );
    expect(secrets).toHaveLength(2);
    for (const { value, httpOnly, sameSite } of secrets) {
      expect({ httpOnly, sameSite }).toEqual({ httpOnly: true, sameSite: 'Strict' });
      expect(kept).not.toContain(value);
    }
  });
});
