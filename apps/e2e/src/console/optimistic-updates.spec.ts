import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Area } from '@gatehouse/contracts';
import { getNotificationPreferences } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing/wait';
import type { Page, Route } from 'playwright-core';
import { expectResponse } from '../testing/api-client.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  pendingCustomer,
  setAccess,
  getCustomer,
  type Customer,
  type Provider,
} from '../testing/customer-fixture.js';
import { useBrowser, waitForText } from '../testing/browser.js';

/** Changes that are shown before the response: the user's last choice must win. */
const browsers = useBrowser();
let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

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

/** Delays responses by these times, so that the first come last; later ones are not delayed. */
async function slowly(page: Page, path: RegExp, delaysMs: number[]): Promise<void> {
  const left = [...delaysMs];
  await page.route(path, async (route: Route) => {
    const delay = left.shift() ?? 0;
    const response = await route.fetch();
    await setTimeout(delay);
    await route.fulfill({ response });
  });
}

/** Records boxes that differ in any frame from what the user chose last. */
const watchBoxes = (page: Page): Promise<unknown> =>
  page.evaluate(`
    flickers = [];
    const wanted = new Map();
    addEventListener('change', ({ target }) => wanted.set(target.labels[0].textContent, target.checked), true);
    const look = () => {
      for (const { labels, checked } of document.querySelectorAll('main input[type=checkbox]')) {
        const label = labels[0]?.textContent;
        if (wanted.has(label) && wanted.get(label) !== checked) flickers.push(label);
      }
      requestAnimationFrame(look);
    };
    look();
  `);

const untilAreasAre = (customer: Customer, wanted: Area[]): Promise<unknown> =>
  eventually(async () => {
    const { areas } = (await getCustomer(provider, customer)).access;
    return areas.toSorted().join() === wanted.join();
  });

describe('optimistic updates', () => {
  it('F59: keep every tick when responses are slow and out of order', async () => {
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

  it('F59: no box flickers while others change the customer and every response is slow', async () => {
    const customer = await pendingCustomer(provider);
    await setAccess(provider, customer, { enabled: true, areas: [] });
    const page = await officeAt(`/customers/${customer.id}`);
    await box(page, 'jobs').waitFor();
    await slowly(
      page,
      /\/customers\/[^/]+(\/access)?$/,
      Array.from({ length: 40 }, (_, index) => (index * 370) % 800),
    );
    await watchBoxes(page);
    const changes = (async () => {
      for (const role of ['moderator', 'member', 'moderator', 'member', 'moderator', 'member']) {
        await setAccess(provider, customer, { enabled: true, role });
        await setTimeout(200);
      }
    })();
    for (const area of Area.options) await box(page, area).check();
    for (const area of ['jobs', 'assets'] as const) await box(page, area).uncheck();
    await box(page, 'jobs').check();
    await changes;
    await untilAreasAre(customer, Area.options.filter((area) => area !== 'assets').toSorted());
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('flickers')).toEqual([]);
  });

  it('F59: a tick on a stale page does not turn access on', async () => {
    const customer = await acceptedCustomer(provider, { areas: ['jobs'] });
    const page = await officeAt(`/customers/${customer.id}`);
    await box(page, 'dashboard').waitFor();
    await page.route(/\/customers\/[^/]+$/, (route) => route.abort());
    await setAccess(provider, customer, { enabled: false });
    const answered = page.waitForResponse(/\/access$/);
    await box(page, 'dashboard').check();
    expect((await answered).status()).toBe(200);
    const { access } = await getCustomer(provider, customer);
    expect(access.status).toBe('disabled');
    expect(access.areas.toSorted()).toEqual(['dashboard', 'jobs']);
  });

  it('F59: a rejected change is rolled back alone, with its error', async () => {
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
    // Not `check`, which verifies the box afterwards: the rollback may be quicker.
    await box(page, 'assets').click();
    await box(page, 'dashboard').check();
    await page.getByRole('alert').waitFor();
    await untilAreasAre(customer, ['dashboard', 'jobs']);
    expect(await box(page, 'assets').isChecked()).toBe(false);
    for (const area of ['jobs', 'dashboard'] as const)
      expect(await box(page, area).isChecked()).toBe(true);
  });

  it('F59: notification switches of the same kind keep both changes', async () => {
    const customer = await acceptedCustomer(provider);
    const page = await browsers.signedIn(customer.email, { path: '/personal' });
    const choices = page.getByRole('row').filter({ hasText: 'Jobs' }).getByRole('switch');
    await choices.first().waitFor();
    await slowly(page, /\/me\/notification-preferences$/, [900, 300, 0]);
    for (const choice of await choices.all()) await choice.uncheck({ force: true });
    await eventually(async () => {
      const response = await customer.person.call('GET', '/me/notification-preferences');
      const { preferences } = expectResponse(response, 200, getNotificationPreferences.output);
      const job = preferences.find(({ kind }) => kind === 'job');
      return job?.inApp === false && !job.mail;
    });
    for (const choice of await choices.all()) expect(await choice.isChecked()).toBe(false);
  });

  it('F59: a job status change is shown at once and rolled back on error', async () => {
    const customer = await acceptedCustomer(provider);
    const job = await createJob(provider, customer, 'Paint the gate');
    const page = await officeAt(`/jobs/${job.id}`);
    await page.getByRole('heading', { name: 'Paint the gate' }).waitFor();
    await slowly(page, /\/jobs\/[^/]+$/, [600, 0]);
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByRole('menuitem', { name: 'Planned' }).click();
    await waitForText(page, 'Planned');
    await eventually(async () => {
      const { body } = await provider.admin.call('GET', `/jobs/${job.id}`);
      return (body as { state: string }).state === 'planned';
    });
    await waitForText(page, 'Planned');
  });
});
