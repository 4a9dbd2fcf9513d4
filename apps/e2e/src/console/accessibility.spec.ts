import { beforeAll, describe, expect, it } from 'vitest';
import { createResources } from '../testing/resource-fixture.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  pendingCustomer,
} from '../testing/customer-fixture.js';
import { nextToken } from '../testing/mailbox.js';
import { injectAxe, accessibilityViolations, checkPages } from '../testing/accessibility.js';
import { useBrowser } from '../testing/browser.js';

const AREAS = ['jobs', 'assets', 'problem-reports', 'video-sessions', 'dashboard'];
const OPERATOR = {
  username: 'operator@gatehouse.local',
  password: 'operator-password-for-local-use',
};

const browsers = useBrowser();
let admin: string;
let person: string;
let pending: { id: string; token: string };
let ids: Record<string, string>;

beforeAll(async () => {
  const provider = await createProvider();
  const customer = await acceptedCustomer(provider, { areas: AREAS });
  const job = await createJob(provider, customer, 'Replace the doors');
  ids = { ...(await createResources(provider, customer, job)), jobId: job.id };
  const contact = {
    firstName: 'Eve',
    lastName: 'Doe',
    email: 'eve@provider.example',
    contactOnly: true,
  };
  const { data: made } = await provider.admin.api.POST('/contacts', { body: contact });
  ids.contactId = made.id;
  pending = await pendingCustomer(provider);
  admin = provider.admin.email;
  person = customer.email;
});

describe('every page, in both themes and on a narrow screen, passes axe', () => {
  it('before signing in', async () => {
    const page = await browsers.open('/sign-in');
    expect(
      await checkPages(page, ['/sign-in', '/forgot-password', '/reset-password', '/activate']),
    ).toEqual([]);
    await page.goto(new URL(`/activate#token=${pending.token}`, page.url()).href);
    await page.getByLabel('Choose a password').fill('correct horse battery');
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('as a provider', async () => {
    const page = await browsers.signedIn(admin);
    const customer = `/customers/${ids.customerId ?? ''}`;
    const tabs = ['', '/invitations', '/people', '/assets', '/sites', '/jobs', '/changes'].map(
      (tab) => customer + tab,
    );
    const settings = [
      ...['access', 'terms', 'terms/1', 'roles', 'departments', 'webhooks', 'branding', 'audit'],
      `webhooks/${ids.webhookId ?? ''}`,
      'applications',
      `applications/${ids.applicationId ?? ''}`,
      'service-accounts',
      `service-accounts/${ids.serviceAccountId ?? ''}`,
    ].map((each) => `/settings/${each}`);
    const desk = [
      '/',
      '/customers',
      '/jobs',
      `/jobs/${ids.jobId ?? ''}`,
      '/assets',
      '/sites',
      '/video-sessions',
      `/video-sessions/${ids.videoSessionId ?? ''}`,
      '/templates',
      '/notifications',
    ];
    const own = [
      '/my-account',
      `/my-account/contacts/${ids.contactId ?? ''}`,
      '/users',
      '/personal',
      '/nowhere',
    ];
    const all = [...desk, ...tabs, `/customers/${pending.id}`, ...settings, ...own];
    expect(await checkPages(page, all)).toEqual([]);
  }, 240_000);

  it('with a menu or dialog open', async () => {
    const page = await browsers.signedIn(admin, { path: '/customers' });
    await page.getByRole('button', { name: 'Add customer' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Notifications/ }).click();
    await page.getByRole('dialog', { name: 'Notifications' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const windows: [string, RegExp][] = [
      [`/jobs/${ids.jobId ?? ''}`, /^Edit$/],
      [`/jobs/${ids.jobId ?? ''}`, /^View /],
      [`/video-sessions/${ids.videoSessionId ?? ''}`, /^Edit$/],
      ['/assets', /^Import$/],
      ['/settings/webhooks', /^Add webhook$/],
      [`/settings/webhooks/${ids.webhookId ?? ''}`, /^Replay$/],
      ['/settings/applications', /^Add application$/],
      [`/settings/applications/${ids.applicationId ?? ''}`, /^Create secret$/],
      ['/settings/service-accounts', /^Add service account$/],
      [`/settings/service-accounts/${ids.serviceAccountId ?? ''}`, /^Create key$/],
    ];
    for (const [path, name] of windows) {
      await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`);
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('as a customer', async () => {
    const page = await browsers.signedIn(person);
    const paths = [
      '/',
      '/assets',
      '/jobs',
      `/jobs/${ids.jobId ?? ''}`,
      '/video-sessions',
      `/video-sessions/${ids.videoSessionId ?? ''}`,
      '/notifications',
      '/personal',
      '/report',
      '/employees',
      '/settings/roles',
      '/settings/service-accounts',
      '/settings/audit',
    ];
    expect(await checkPages(page, paths)).toEqual([]);
  });

  it('as support', async () => {
    const page = await browsers.signedIn(OPERATOR.username, { password: OPERATOR.password });
    expect(
      await checkPages(page, [
        '/',
        '/email-blocks',
        '/dead-letters',
        '/settings/audit',
        '/why-not',
        `/why-not?email=${encodeURIComponent(person)}`,
      ]),
    ).toEqual([]);
  });

  it('as a user who has to accept the terms', async () => {
    const page = await browsers.open(`/activate#token=${await nextToken(await invited())}`);
    await page.getByLabel('First name').fill('Eva');
    await page.getByLabel('Last name').fill('Ernst');
    await page.getByLabel('Choose a password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Activate account' }).click();
    await page.getByRole('button', { name: 'Accept and continue' }).waitFor();
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});

/** The address of a newly invited colleague. */
async function invited(): Promise<string> {
  const email = `new-${ids.jobId ?? ''}@provider.example`;
  const page = await browsers.signedIn(admin, { path: '/users' });
  await page.getByRole('button', { name: 'Create user' }).click();
  await page.getByRole('textbox', { name: 'Email address' }).fill(email);
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('row').filter({ hasText: email }).waitFor();
  return email;
}
