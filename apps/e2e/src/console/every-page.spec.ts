import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { belongingsOf } from '../belongings.js';
import { acceptedCustomer, createJob, createProvider, pendingCustomer } from '../customers.js';
import { nextToken } from '../mail.js';
import { Browsers } from './browser.js';

/** Colours take a frame to follow, and what fades another one. */
const SETTLED_AXE = `new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))
  .then(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)))
  .then(() => axe.run(document, { resultTypes: ['violations'] }))`;
const FITTING = { timeout: 2_000 };
const AREAS = ['jobs', 'assets', 'problem-reports', 'video-sessions', 'dashboard'];
const OPERATOR = {
  username: 'operator@gatehouse.local',
  password: 'operator-password-for-local-use',
};

const browsers = new Browsers();
let admin: string;
let person: string;
let pending: { id: string; token: string };
let ids: Record<string, string>;

beforeAll(async () => {
  await browsers.start();
  const provider = await createProvider();
  const customer = await acceptedCustomer(provider, { areas: AREAS });
  const job = await createJob(provider, customer, 'Replace the doors');
  ids = { ...(await belongingsOf(provider, customer, job)), jobId: job.id };
  const contact = {
    firstName: 'Eve',
    lastName: 'Doe',
    email: 'eve@provider.example',
    contactOnly: true,
  };
  const { body } = await provider.admin.call('POST', '/contacts', { body: contact });
  ids.contactId = (body as { id: string }).id;
  pending = await pendingCustomer(provider);
  admin = provider.admin.email;
  person = customer.email;
});
afterAll(() => browsers.stop());

/** What axe finds on a page, in the light and in the dark. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    const { violations } = await page.evaluate<axe.AxeResults>(SETTLED_AXE);
    for (const { id, nodes } of violations) {
      found.push(`${new URL(page.url()).pathname} ${colorScheme} ${id}: ${nodes[0]?.html ?? ''}`);
    }
  }
  return found;
}

/** Goes to each address without loading the console anew, and looks at it once it is whole. */
async function lookAt(page: Page, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const path of paths) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
    await page
      .waitForFunction('document.documentElement.scrollWidth <= innerWidth', null, FITTING)
      .catch(() => found.push(`${path} is wider than a narrow screen`));
    await page.setViewportSize({ width: 1280, height: 800 });
    found.push(...(await findings(page)));
  }
  return found;
}

describe('every page, in both themes and on a narrow screen, has no violation of axe', () => {
  it('before signing in', async () => {
    const page = await browsers.open('/sign-in');
    expect(
      await lookAt(page, ['/sign-in', '/forgot-password', '/reset-password', '/activate']),
    ).toEqual([]);
    await page.goto(new URL(`/activate#token=${pending.token}`, page.url()).href);
    await page.getByLabel('Choose a password').fill('correct horse battery');
    await page.evaluate(axe.source);
    expect(await findings(page)).toEqual([]);
  });

  it('of a provider', async () => {
    const page = await browsers.signedIn(admin);
    const customer = `/customers/${ids.customerId ?? ''}`;
    const tabs = ['', '/invitations', '/people', '/assets', '/sites', '/jobs', '/changes'].map(
      (tab) => customer + tab,
    );
    const settings = ['access', 'terms', 'roles', 'departments', 'audit'].map(
      (each) => `/settings/${each}`,
    );
    const desk = [
      '/',
      '/customers',
      '/jobs',
      `/jobs/${ids.jobId ?? ''}`,
      '/assets',
      '/sites',
      '/video-sessions',
      '/templates',
    ];
    const own = [
      '/my-account',
      `/my-account/contacts/${ids.contactId ?? ''}`,
      '/users',
      '/personal',
      '/nowhere',
    ];
    const all = [...desk, ...tabs, `/customers/${pending.id}`, ...settings, ...own];
    expect(await lookAt(page, all)).toEqual([]);
  }, 240_000);

  it('with a menu or a window open', async () => {
    const page = await browsers.signedIn(admin, { path: '/customers' });
    await page.getByRole('button', { name: 'Add customer' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await page.evaluate(axe.source);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('of a customer', async () => {
    const page = await browsers.signedIn(person);
    const paths = [
      '/',
      '/assets',
      '/jobs',
      `/jobs/${ids.jobId ?? ''}`,
      '/video-sessions',
      '/report',
      '/employees',
      '/settings/roles',
      '/settings/audit',
    ];
    expect(await lookAt(page, paths)).toEqual([]);
  });

  it('of support', async () => {
    const page = await browsers.signedIn(OPERATOR.username, { password: OPERATOR.password });
    expect(await lookAt(page, ['/', '/email-blocks', '/settings/audit'])).toEqual([]);
  });

  it('of somebody who has to accept the terms', async () => {
    const page = await browsers.open(`/activate#token=${await nextToken(await invited())}`);
    await page.getByLabel('First name').fill('Eva');
    await page.getByLabel('Last name').fill('Ernst');
    await page.getByLabel('Choose a password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Activate account' }).click();
    await page.getByRole('button', { name: 'Accept and continue' }).waitFor();
    await page.evaluate(axe.source);
    expect(await findings(page)).toEqual([]);
  });
});

/** The address of a colleague who is invited anew. */
async function invited(): Promise<string> {
  const email = `new-${ids.jobId ?? ''}@provider.example`;
  const page = await browsers.signedIn(admin, { path: '/users' });
  await page.getByRole('button', { name: 'Create user' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(email);
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('row').filter({ hasText: email }).waitFor();
  return email;
}
