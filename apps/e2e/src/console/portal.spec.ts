import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEVICE_PAGE } from '@gatehouse/contracts/identity';
import { PortalSlug } from '@gatehouse/contracts/notifications';
import type { Page } from 'playwright-core';
import { eventually, png, startDnsServer, type TestDnsServer } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { acceptTermsOn, activateOn, useBrowser, waitForText } from '../testing/browser.js';
import { createProvider, type Provider } from '../testing/customer-fixture.js';
import { allMailsTo, nextToken } from '../testing/mailbox.js';
import { unique } from '../testing/person-fixture.js';
import { query, stack } from '../testing/stack.js';

const browsers = useBrowser();
const email = `kim-${unique()}@clinic.example`;
const slug = `lifts-${unique()}`.toLowerCase().slice(0, 40);
const domain = `${slug}.portal.example`;
const domainUrl = `http://${domain}:${new URL(stack.publicUrl).port}`;
let dns: TestDnsServer;
let provider: Provider;
let page: Page;

/** The logos, initials and names of whom the page is. */
const expectOurs = async (on: Page): Promise<void> => {
  await on.waitForFunction(() => document.title.endsWith('Lifts & Sons'));
  await on.locator(`img[src^="/logos/${provider.id}"]`).first().waitFor();
  expect(await on.locator('img[src="/icon.svg"]').count()).toBe(0);
  expect(await on.getByText('Gatehouse').count()).toBe(0);
  expect(await on.locator('link[rel=icon]').getAttribute('href')).toContain('/logos/');
};
const violations = async (on: Page): Promise<string[]> => {
  await injectAxe(on);
  return accessibilityViolations(on);
};
const colourOf = (on: Page, name: string): Promise<string[]> =>
  on.getByRole('button', { name }).evaluate((button) => {
    const { backgroundColor, color } = getComputedStyle(button);
    return [backgroundColor, color];
  });

beforeAll(async () => {
  dns = await startDnsServer(stack.dnsPort);
  provider = await createProvider();
  page = await browsers.signedIn(provider.admin.email, { path: '/settings/branding' });
});

afterAll(() => dns.stop());

describe('the portal of a provider', () => {
  it('is named in the settings, which refuse addresses of our own and show what people will see', async () => {
    await page.getByRole('textbox', { name: 'Name' }).fill('Lifts & Sons');
    await page.getByRole('textbox', { name: 'Color', exact: true }).fill('#ffee00');
    const address = page.getByRole('textbox', { name: 'Sign-in address' });
    await address.fill('settings');
    await page.getByRole('button', { name: 'Save' }).click();
    await waitForText(page, 'This address is reserved.');
    await address.fill(slug);
    await page.getByRole('textbox', { name: 'Your own domain' }).fill(domain);
    const logo = { name: 'logo.png', mimeType: 'image/png', buffer: png(320, 80) };
    await page.locator('input[type=file]').setInputFiles(logo);
    for (const title of ['Sign-in page', 'Portal', 'Email'])
      await page.getByRole('heading', { name: title, exact: true }).waitFor();
    await waitForText(page, `/${slug}`);
    await page.getByRole('button', { name: 'Save' }).click();
    await waitForText(page, 'Branding saved.');
    expect(await violations(page)).toEqual([]);
  });

  it('has a sign-in page of its own, with readable text in its color, and passes on what it is', async () => {
    const theirs = await browsers.open(`/${slug}`);
    await expectOurs(theirs);
    expect(await colourOf(theirs, 'Sign in')).toEqual(['rgb(255, 238, 0)', 'rgb(0, 0, 0)']);
    expect(await violations(theirs)).toEqual([]);
    await theirs.getByRole('link', { name: 'Forgot password?' }).click();
    await expectOurs(theirs);
  });

  it('an unknown address leads to the usual sign-in page', async () => {
    const theirs = await browsers.open('/unknown-portal');
    await theirs.waitForURL('**/sign-in?next=%2Funknown-portal');
    await theirs.locator('img[src="/icon.svg"]').waitFor();
  });

  it('is not at its own domain before the domain is verified, and the settings say why', async () => {
    const theirs = await browsers.open(domainUrl);
    await theirs.locator('img[src="/icon.svg"]').waitFor();
    const verify = page.getByRole('button', { name: 'Verify' });
    await verify.click();
    await waitForText(page, 'There is no TXT record at this name yet.');
    dns.records.set(`_gatehouse.${domain}`, ['gatehouse-verification=another']);
    await verify.click();
    await waitForText(page, 'The TXT record at this name has another value.');
    expect(await violations(page)).toEqual([]);
  });

  it('is the start page of its own domain once the record is published', async () => {
    const value = await page.getByText(/^gatehouse-verification=/).textContent();
    dns.records.set(`_gatehouse.${domain}`, [value ?? '']);
    // Comes after the panel has changed and its button is gone.
    await page.route('**/api/v1/branding', async (route) => {
      await page.getByText('Links in your emails lead to this domain.').waitFor();
      await route.continue();
    });
    await page.getByRole('button', { name: 'Verify' }).click();
    await waitForText(page, 'Domain verified.');
    await page.unroute('**/api/v1/branding');
    const theirs = await browsers.open(domainUrl);
    await expectOurs(theirs);
  });

  it('greets whom it invites, shows them its terms, and is theirs', async () => {
    const { api } = provider.admin;
    const body = { name: `Clinic ${unique()}`, kind: 'corporate', email } as const;
    const { data: customer } = await api.POST('/customers', { body });
    const params = { path: { customerId: customer.id } };
    await api.PUT('/customers/{customerId}/access', { params, body: { enabled: true } });
    const token = await nextToken(email);
    const [mail] = await allMailsTo(email);
    expect(mail?.text).toContain(`${domainUrl}/activate#token=${token}`);
    const theirs = await browsers.open(`${domainUrl}/activate#token=${token}`);
    await expectOurs(theirs);
    expect(await violations(theirs)).toEqual([]);
    await activateOn(theirs);
    await theirs.getByRole('checkbox').waitFor();
    await expectOurs(theirs);
    await acceptTermsOn(theirs);
    await theirs.getByRole('navigation').getByRole('link').first().waitFor();
    await expectOurs(theirs);
    expect(await violations(theirs)).toEqual([]);
    await theirs
      .getByRole('button', { name: /Theo Brandt/ })
      .first()
      .click();
    await theirs.getByRole('menuitem', { name: 'Sign out' }).click();
    await waitForText(theirs, 'You’ve signed out.');
    await expectOurs(theirs);
  });

  it('sends the mail with which they set another password, and is its page', async () => {
    const theirs = await browsers.open(`/${slug}`);
    await theirs.getByRole('link', { name: 'Forgot password?' }).click();
    await theirs.getByRole('textbox', { name: 'Username' }).fill(email);
    await theirs.getByRole('button', { name: 'Send link' }).click();
    const token = await nextToken(email, 1);
    const mails = await allMailsTo(email);
    expect(mails[1]?.text).toContain(`${domainUrl}/reset-password#token=${token}`);
    expect(mails.map(({ from }) => from[0]?.name)).toEqual(mails.map(() => 'Lifts & Sons'));
    const elsewhere = await browsers.open(`/reset-password#token=${token}`);
    await expectOurs(elsewhere);
    expect(await violations(elsewhere)).toEqual([]);
  });

  it('is no longer at its own domain after three days in a row without the record', async () => {
    dns.records.delete(`_gatehouse.${domain}`);
    for (const status of ['DNS record missing', 'DNS record missing', 'No longer verified']) {
      const now = 'update brandings set domain_check_at = now() where domain = $1';
      await query('notifications', now, [domain]);
      await eventually(async () => {
        const checked = `select from brandings where domain = $1
          and coalesce(domain_check_at, 'infinity') > now() + interval '1 hour'`;
        return (await query('notifications', checked, [domain])).length === 1;
      });
      await page.reload();
      await waitForText(page, status);
    }
    await waitForText(page, /The record was missing for three days in a row/);
    expect(await violations(page)).toEqual([]);
    const theirs = await browsers.open(domainUrl);
    await theirs.locator('img[src="/icon.svg"]').waitFor();
  });
});

it('no page of the console can be the address of a provider', () => {
  const folder = join(import.meta.dirname, '../../../console/src/app');
  const sources = ['app-routes.tsx', 'authenticated-routes.tsx'].map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  const text = sources.join('\n').replaceAll('{DEVICE_PAGE}', `"${DEVICE_PAGE}"`);
  expect(text).not.toMatch(/ path=\{/);
  const pages = [...text.matchAll(/path="\/([a-z][\w-]*)/g)].map(([, first]) => first);
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((page) => PortalSlug.safeParse(page).success)).toEqual([]);
});
