import { beforeAll, describe, expect, it } from 'vitest';
import { createProvider, pendingCustomer, type Provider } from '../testing/customer-fixture.js';
import { createColleague } from '../testing/colleague-fixture.js';
import { mailsTo, nextToken } from '../testing/mailbox.js';
import { PASSWORD, unique } from '../testing/person-fixture.js';
import { query } from '../testing/stack.js';
import {
  acceptTermsOn,
  activateOn,
  useBrowser,
  waitForText,
  signInOn,
} from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

describe('an invitation link', () => {
  it('C7: opens a page to set a password and confirm the details; opening does not consume it (F8)', async () => {
    const { token, name } = await pendingCustomer(provider);
    const page = await browsers.open(`/activate#token=${token}`);
    await waitForText(page, `Welcome to ${name}`);
    await page.goto('about:blank');
    const again = await browsers.open(`/activate#token=${token}`);
    await again.getByLabel('Choose a password').fill('too short');
    await again.getByRole('button', { name: 'Activate account' }).click();
    await waitForText(again, 'Use at least 12 characters.');
    await waitForText(again, 'This field is required.');
    await activateOn(again);
    await acceptTermsOn(again);
    await waitForText(again, name);
  });

  it('C8: when expired, says so and sends a new one to the same mailbox', async () => {
    const customer = await pendingCustomer(provider);
    await query(
      'invitations',
      `update invitations set expires_at = expires_at - interval '24 hours' where organization_id = $1`,
      [customer.id],
    );
    const page = await browsers.open(`/activate#token=${customer.token}`);
    await waitForText(page, 'This link has expired');
    await page.getByRole('button', { name: 'Send a new link' }).click();
    await waitForText(page, 'Check your inbox');
    const fresh = await nextToken(customer.email, 1);
    // In the same tab, only the URL fragment changes.
    await page.evaluate(`location.hash = 'token=${fresh}'`);
    await waitForText(page, `Welcome to ${customer.name}`);
  });

  it('C9: an existing user joins with their password and chooses the organization at the next sign-in', async () => {
    const { email, person } = await createColleague(provider);
    const other = await createProvider();
    await other.admin.api.POST('/invitations', { body: { email, roles: ['agent'] } });
    const page = await browsers.open(`/activate#token=${await nextToken(email, 1)}`);
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Join' }).click();
    await acceptTermsOn(page);
    await waitForText(page, other.name);
    expect(person.session.user.email).toBe(email);
    const later = await browsers.open('/sign-in');
    await signInOn(later, email);
    await waitForText(later, 'You’re a member of several organizations.');
    await later.getByRole('button', { name: provider.name }).click();
    await later.getByRole('button', { name: `${provider.name}: switch organization` }).click();
    await later.getByRole('menuitem', { name: other.name }).click();
    await later.getByRole('button', { name: `${other.name}: switch organization` }).waitFor();
  });

  it('is available in German', async () => {
    const { token, name } = await pendingCustomer(provider);
    const page = await browsers.open(`/activate#token=${token}`, { locale: 'de-DE' });
    await waitForText(page, `Willkommen bei ${name}`);
    expect(await page.evaluate<string>('document.documentElement.lang')).toBe('de');
  });
});

describe('a forgotten password', () => {
  it('E7 F16: is reset through the emailed link, and every device is signed out', async () => {
    const { email } = await createColleague(provider);
    const before = (await mailsTo(email)).length;
    const device = await browsers.signedIn(email);
    const page = await browsers.open('/sign-in');
    await page.getByRole('link', { name: 'Forgot password?' }).click();
    await page.getByLabel('Username').fill(email);
    await page.getByRole('button', { name: 'Send link' }).click();
    await waitForText(page, 'Check your inbox');
    const token = await nextToken(email, before);
    await page.goto(new URL(`/reset-password#token=${token}`, page.url()).href);
    await page.getByLabel('New password').fill('another long password');
    await page.getByRole('button', { name: 'Set a new password' }).click();
    await waitForText(page, 'Password changed');
    await device.getByText('You’ve been signed out').waitFor();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await signInOn(page, email, 'another long password');
    await page.getByRole('navigation').first().waitFor({ state: 'attached' });
  });

  it('E7: gets the same response for an unknown username', async () => {
    const page = await browsers.open('/forgot-password');
    await page.getByLabel('Username').fill(`nobody-${unique()}@nowhere.example`);
    await page.getByRole('button', { name: 'Send link' }).click();
    await waitForText(page, 'Check your inbox');
  });
});

/** Read from the database, since a page that is left discards the response. */
async function refreshTokensOf(email: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    'identity',
    `select count(*)::int from refresh_tokens t join accounts a on a.id = t.user_id where a.email_key = lower($1)`,
    [email],
  );
  return row?.count ?? 0;
}

describe('a browser with several tabs', () => {
  it('F17: refreshes once for all tabs', async () => {
    const { email } = await createColleague(provider);
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
    // A page that is still loading would find the cookie gone and refresh by itself.
    await Promise.all(tabs.map((tab) => tab.goto('about:blank')));
    const before = await refreshTokensOf(email);
    const access = (await context.cookies()).find(({ name }) => name.includes('access'));
    await context.clearCookies({ name: access?.name ?? '' });
    // Each tab notices at the same time, with several requests.
    await Promise.all(tabs.map((tab) => tab.goto(url)));
    await shown();
    expect(await refreshTokensOf(email)).toBe(before + 1);
  });

  it('F17: stays signed in when the page is left during a refresh', async () => {
    const { email } = await createColleague(provider);
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

  it('keeps no token where scripts could read it', async () => {
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
