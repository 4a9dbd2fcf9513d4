import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  type Provider,
  type ServedCustomer,
} from '../testing/customer-fixture.js';
import { PIXEL } from '../testing/photo-fixture.js';
import { useBrowser, waitForText } from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
let customer: ServedCustomer;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider, { areas: ['jobs', 'video-sessions'] });
  page = await browsers.signedIn(provider.admin.email);
});

const go = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
// Nothing listens there, so deliveries are retried.
const url = 'http://127.0.0.1:1/hook';

describe('webhooks', () => {
  it('show their secret once, and the result of each delivery', async () => {
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
    await waitForText(page, 'Resending the delivery.');
  });

  it('say why they are disabled and that nothing is sent meanwhile', async () => {
    await go('Webhooks');
    await page.getByRole('button', { name: `Actions for ${url}` }).click();
    await page.getByRole('menuitem', { name: 'Disable' }).click();
    await waitForText(page, 'Disabled');
    await page.getByRole('link', { name: url }).click();
    await waitForText(page, 'This webhook is disabled');
    await page.getByRole('button', { name: 'Enable' }).click();
    await page.getByText('This webhook is disabled').waitFor({ state: 'detached' });
    await go('Webhooks');
    await page.getByRole('button', { name: `Actions for ${url}` }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await waitForText(page, `Nothing more is sent to ${url}`);
    await page.getByRole('button', { name: 'Delete' }).last().click();
    await waitForText(page, 'No webhooks yet');
  });
});

describe('branding', () => {
  it('has a preview and is saved', async () => {
    await go('Branding');
    await page.getByRole('textbox', { name: 'Name' }).fill('Northlift');
    await page.getByRole('textbox', { name: 'Color', exact: true }).fill('#ffee00');
    // Text on it stays readable.
    await page.locator('.mail-button[style*="color: rgb(0, 0, 0)"]').first().waitFor();
    await page.getByRole('textbox', { name: 'Color', exact: true }).fill('#0F766E');
    await page.getByRole('button', { name: 'Save' }).click();
    await waitForText(page, 'Branding saved.');
    await page.reload();
    await page.locator('.mail').getByText('Northlift').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Color', exact: true }).inputValue()).toBe(
      '#0f766e',
    );
    // One pixel is too small for a logo.
    const logo = { name: 'logo.png', mimeType: 'image/png', buffer: PIXEL };
    await page.locator('input[type=file]').setInputFiles(logo);
    await page.getByRole('img', { name: 'Northlift logo' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await waitForText(page, 'This logo cannot be used');
    // It is still chosen, and would be lost.
    await go('Webhooks');
    const question = page.getByRole('dialog', { name: 'Discard your changes?' });
    await question.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('heading', { name: 'Webhooks', level: 1 }).waitFor();
  });
});

describe('terms', () => {
  it('A3: show who accepted a version, and for which organization', async () => {
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
  it('B9: has participants, a join link and a summary that the customer can see', async () => {
    const body = { customerId: customer.id, title: 'Look at the pump', plannedAt: soon() };
    const { data: session } = await provider.admin.api.POST('/video-sessions', { body });
    const path = `/video-sessions/${session.id}`;
    const theirs = await browsers.signedIn(customer.email, { path });
    await waitForText(theirs, 'No participants.');
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
    for (const text of ['Eva Ernst', 'The seal is worn.', 'Ended']) await waitForText(theirs, text);
    expect(await theirs.getByRole('link', { name: 'Join' }).count()).toBe(0);
  });
});

const soon = (): string => new Date(Date.now() + 3_600_000).toISOString();

/** Refreshes until a text is visible. */
async function untilSeen(text: string): Promise<void> {
  const found = page.getByText(text).filter({ visible: true }).first();
  for (let i = 0; i < 60 && (await found.count()) === 0; i++) {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await found.waitFor({ timeout: 500 }).catch(() => undefined);
  }
  await found.waitFor();
}
