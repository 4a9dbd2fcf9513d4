import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VideoSession } from '@gatehouse/contracts/service-desk';
import type { Page } from 'playwright-core';
import { expectAnswer } from '../client.js';
import { acceptedCustomer, createJob, createProvider, type Provider } from '../customers.js';
import type { ServedCustomer } from '../customers.js';
import { PIXEL } from '../photos.js';
import { Browsers, seen } from './browser.js';

/** What a provider sets for its systems, its mails and its terms; and the video sessions that it plans. */
const browsers = new Browsers();
let provider: Provider;
let customer: ServedCustomer;
let page: Page;

beforeAll(async () => {
  await browsers.start();
  provider = await createProvider();
  customer = await acceptedCustomer(provider, { areas: ['jobs', 'video-sessions'] });
  page = await browsers.signedIn(provider.admin.email);
});
afterAll(() => browsers.stop());

const go = (name: string) => page.getByRole('link', { name, exact: true }).click();
// Nobody listens there, so what is sent is tried again and again.
const url = 'http://127.0.0.1:1/hook';

describe('webhooks', () => {
  it('show their secret once, and what became of each delivery', async () => {
    await go('Webhooks');
    await page.getByRole('button', { name: 'Add webhook' }).click();
    await page.getByRole('textbox', { name: 'URL' }).fill(url);
    await page.getByRole('button', { name: 'Save' }).click();
    const secret = await page.getByText(/^whsec_[\w+/=]+$/).innerText();
    await page.getByRole('button', { name: 'I’ve copied it' }).click();
    await page.getByRole('link', { name: url }).waitFor();
    expect(await page.content()).not.toContain(secret);
    await createJob(provider, customer, 'Paint the fence');
    await page.getByRole('link', { name: url }).click();
    await untilSeen('could not be reached');
    await page.getByRole('button', { name: /^Resend Jobs/ }).click();
    await seen(page, 'Resending the delivery.');
  });

  it('say that nothing is sent while they are disabled, and why', async () => {
    await go('Webhooks');
    await page.getByRole('button', { name: `Actions for ${url}` }).click();
    await page.getByRole('menuitem', { name: 'Disable' }).click();
    await seen(page, 'Disabled');
    await page.getByRole('link', { name: url }).click();
    await seen(page, 'This webhook is disabled');
    await page.getByRole('button', { name: 'Enable' }).click();
    await page.getByText('This webhook is disabled').waitFor({ state: 'detached' });
    await go('Webhooks');
    await page.getByRole('button', { name: `Actions for ${url}` }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await seen(page, `Nothing more is sent to ${url}`);
    await page.getByRole('button', { name: 'Delete' }).last().click();
    await seen(page, 'No webhooks yet');
  });
});

describe('branding', () => {
  it('is seen before it is saved, and is there afterwards', async () => {
    await go('Branding');
    await page.getByRole('textbox', { name: 'Name' }).fill('Northlift');
    await page.getByRole('textbox', { name: 'Color', exact: true }).fill('#ffee00');
    // What is written on it stays readable.
    await page.locator('.mail-button[style*="color: rgb(0, 0, 0)"]').waitFor();
    await page.getByRole('textbox', { name: 'Color', exact: true }).fill('#0F766E');
    await page.getByRole('button', { name: 'Save' }).click();
    await seen(page, 'Branding saved.');
    await page.reload();
    await page.locator('.mail').getByText('Northlift').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Color', exact: true }).inputValue()).toBe(
      '#0f766e',
    );
    // One pixel is a picture, but no logo.
    const logo = { name: 'logo.png', mimeType: 'image/png', buffer: PIXEL };
    await page.locator('input[type=file]').setInputFiles(logo);
    await page.getByRole('img', { name: 'Northlift logo' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await seen(page, 'This logo cannot be used');
  });
});

describe('terms', () => {
  it('A3: show who accepted a version, of which organisation', async () => {
    await go('Terms and Conditions');
    await page.getByRole('link', { name: 'Acceptances of version 1' }).click();
    await page.getByRole('row').filter({ hasText: customer.name }).getByText('Kim Doe').waitFor();
    expect(await page.getByRole('row').count()).toBe(3);
    await page.getByRole('searchbox').fill(customer.email);
    await page.getByRole('row').nth(2).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: customer.name }).click();
    await page.getByRole('heading', { name: customer.name }).waitFor();
  });
});

describe('a video session', () => {
  it('B9: has participants, a link to join and a summary, and the customer sees them', async () => {
    const body = { customerId: customer.id, title: 'Look at the pump', plannedAt: soon() };
    const made = await provider.admin.call('POST', '/video-sessions', { body });
    const { id } = expectAnswer(made, 201, VideoSession);
    const theirs = await browsers.signedIn(customer.email, { path: `/video-sessions/${id}` });
    await seen(theirs, 'No participants.');
    await go('Video sessions');
    await page.getByRole('link', { name: 'Look at the pump' }).click();
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('combobox', { name: 'Participants' }).fill('Eva Ernst');
    await page.keyboard.press('Enter');
    await page.getByLabel('Meeting link').fill('https://meet.example/7');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Join' }).waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'End session' }).click();
    await page.getByLabel('Summary').fill('The seal is worn.');
    await page.getByRole('dialog').getByRole('button', { name: 'End session' }).click();
    await theirs.reload();
    for (const text of ['Eva Ernst', 'The seal is worn.', 'Ended']) await seen(theirs, text);
    expect(await theirs.getByRole('link', { name: 'Join' }).count()).toBe(0);
  });
});

const soon = (): string => new Date(Date.now() + 3_600_000).toISOString();

/** Refreshes until a text can be read. */
async function untilSeen(text: string): Promise<void> {
  const found = page.getByText(text).filter({ visible: true }).first();
  for (let i = 0; i < 60 && (await found.count()) === 0; i++) {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await found.waitFor({ timeout: 500 }).catch(() => undefined);
  }
  await found.waitFor();
}
