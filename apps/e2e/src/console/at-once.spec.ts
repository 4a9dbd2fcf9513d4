import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Area } from '@gatehouse/contracts';
import { getNotificationPreferences } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing/wait';
import type { Page, Route } from 'playwright-core';
import { expectAnswer } from '../client.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  pendingCustomer,
  setAccess,
  viewOf,
  type Customer,
  type Provider,
} from '../customers.js';
import { Browsers, seen } from './browser.js';

/** What shows before it is answered: however fast somebody clicks, and however the answers come, what stands is what they chose. */
const browsers = new Browsers();
let provider: Provider;
beforeAll(async () => {
  await browsers.start();
  provider = await createProvider();
});
afterAll(() => browsers.stop());

const LABELS: Record<Area, string> = {
  jobs: 'Jobs',
  assets: 'Assets',
  'problem-reports': 'Report problems',
  'video-sessions': 'Video sessions',
  dashboard: 'Dashboard',
};

const officeAt = (path: string): Promise<Page> => browsers.signedIn(provider.admin.email, { path });
const box = (page: Page, area: Area) =>
  page.getByRole('checkbox', { name: LABELS[area], exact: true });

/** Has the first answers come last: each is on its way for as long as is said, and none after the list is at its end. */
async function slowly(page: Page, path: RegExp, delaysMs: number[]): Promise<void> {
  const left = [...delaysMs];
  await page.route(path, async (route: Route) => {
    const delay = left.shift() ?? 0;
    const response = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.fulfill({ response });
  });
}

const untilAreasAre = (customer: Customer, wanted: Area[]): Promise<unknown> =>
  eventually(async () => {
    const { areas } = (await viewOf(provider, customer)).access;
    return areas.toSorted().join() === wanted.join();
  });

describe('what shows at once', () => {
  it('F59: keeps every tick, ticked as fast as can be while the answers are slow and come in another order', async () => {
    const customer = await pendingCustomer(provider);
    await setAccess(provider, customer, { enabled: true, areas: [] });
    const page = await officeAt(`/customers/${customer.id}`);
    await box(page, 'jobs').waitFor();
    await slowly(page, /\/customers\/[^/]+(\/access)?$/, [900, 600, 300, 0, 500, 100, 400]);
    for (const area of Area.options) await box(page, area).check();
    await box(page, 'assets').uncheck();
    const wanted = Area.options.filter((area) => area !== 'assets').toSorted();
    const shown = await Promise.all(Area.options.map((area) => box(page, area).isChecked()));
    expect(shown).toEqual(Area.options.map((area) => area !== 'assets'));
    await untilAreasAre(customer, wanted);
    for (const reload of [false, true]) {
      if (reload) await page.reload();
      await box(page, 'jobs').waitFor();
      const now = await Promise.all(Area.options.map((area) => box(page, area).isChecked()));
      expect(now).toEqual(shown);
    }
  });

  it('F59: a tick of a page that is out of date turns nothing on again', async () => {
    const customer = await acceptedCustomer(provider, { areas: ['jobs'] });
    const page = await officeAt(`/customers/${customer.id}`);
    await box(page, 'dashboard').waitFor();
    await page.route(/\/customers\/[^/]+$/, (route) => route.abort());
    await setAccess(provider, customer, { enabled: false });
    const answered = page.waitForResponse(/\/access$/);
    await box(page, 'dashboard').check();
    expect((await answered).status()).toBe(200);
    const { access } = await viewOf(provider, customer);
    expect(access.status).toBe('disabled');
    expect(access.areas.toSorted()).toEqual(['dashboard', 'jobs']);
  });

  it('F59: goes back alone where it is refused, with its problem; what came before and after stays', async () => {
    const customer = await pendingCustomer(provider);
    await setAccess(provider, customer, { enabled: true, areas: [] });
    const page = await officeAt(`/customers/${customer.id}`);
    await box(page, 'jobs').waitFor();
    let count = 0;
    await page.route(/\/access$/, async (route) => {
      if (++count !== 2) return route.continue();
      const problem = { code: 'permission-denied', title: 'T', detail: 'D', status: 403 };
      return route.fulfill({
        status: 403,
        contentType: 'application/problem+json',
        body: JSON.stringify(problem),
      });
    });
    await box(page, 'jobs').check();
    // Not `check`, which looks at the box afterwards: the refusal may be quicker.
    await box(page, 'assets').click();
    await box(page, 'dashboard').check();
    await page.getByRole('alert').waitFor();
    await untilAreasAre(customer, ['dashboard', 'jobs']);
    expect(await box(page, 'assets').isChecked()).toBe(false);
    for (const area of ['jobs', 'dashboard'] as const)
      expect(await box(page, area).isChecked()).toBe(true);
  });

  it('F59: so do the switches of the notifications, both of one kind', async () => {
    const customer = await acceptedCustomer(provider);
    const page = await browsers.signedIn(customer.email, { path: '/personal' });
    const choices = page.getByRole('row').filter({ hasText: 'Jobs' }).getByRole('switch');
    await choices.first().waitFor();
    await slowly(page, /\/me\/notification-preferences$/, [900, 300, 0]);
    for (const choice of await choices.all()) await choice.uncheck({ force: true });
    await eventually(async () => {
      const answer = await customer.person.call('GET', '/me/notification-preferences');
      const { preferences } = expectAnswer(answer, 200, getNotificationPreferences.output);
      const job = preferences.find(({ kind }) => kind === 'job');
      return job?.inApp === false && !job.mail;
    });
    for (const choice of await choices.all()) expect(await choice.isChecked()).toBe(false);
  });

  it('F59: so does the next state of a job', async () => {
    const customer = await acceptedCustomer(provider);
    const job = await createJob(provider, customer, 'Paint the gate');
    const page = await officeAt(`/jobs/${job.id}`);
    await page.getByRole('heading', { name: 'Paint the gate' }).waitFor();
    await slowly(page, /\/jobs\/[^/]+$/, [600, 0]);
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('menuitem', { name: 'Planned' }).click();
    await seen(page, 'Planned');
    await eventually(async () => {
      const { body } = await provider.admin.call('GET', `/jobs/${job.id}`);
      return (body as { state: string }).state === 'planned';
    });
    await seen(page, 'Planned');
  });
});
