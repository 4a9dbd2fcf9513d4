import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  activatedCustomer,
  createProvider,
  pendingCustomer,
  type Provider,
} from '../testing/customer-fixture.js';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { nextToken } from '../testing/mailbox.js';
import { useBrowser, waitForText } from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  page = await browsers.signedIn(provider.admin.email);
});

const panel = (title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

describe('the home page of a provider', () => {
  it('A1: leads a new provider to what to do first', async () => {
    await panel('Get started').getByText('0 of 4 done.').waitFor();
    await panel('Waiting for access').getByText('No one is waiting.').waitFor();
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await panel('Get started').getByRole('link', { name: 'Add your first customer' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('First Dentists');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'First Dentists' }).waitFor();
    await page.getByRole('link', { name: 'Dashboard' }).click();
    await panel('Get started').getByText('1 of 4 done.').waitFor();
  });

  it('A2 D4: shows which customers wait for access, and sends the email again', async () => {
    const { name, email } = await pendingCustomer(provider);
    const row = panel('Waiting for access').getByRole('listitem').filter({ hasText: name });
    await row.getByText('Sent', { exact: true }).waitFor();
    await row.getByRole('button', { name: `Resend the activation email to ${name}` }).click();
    await waitForText(page, `New activation email sent to ${email}`);
    await nextToken(email, 1);
    await panel('Get started').getByText('2 of 4 done.').waitFor();
    await panel('Get started').getByRole('button', { name: 'Hide the checklist' }).click();
    await panel('Get started').waitFor({ state: 'detached' });
    await page.reload();
    await row.waitFor();
    expect(await panel('Get started').count()).toBe(0);
  });

  it('A3: shows at once who has accepted', async () => {
    const { name, person } = await activatedCustomer(provider);
    await panel('Waiting for access').getByText(name).waitFor();
    await person.acceptTerms();
    await panel('Accepted lately').getByRole('link', { name }).waitFor();
    await panel('Waiting for access').getByText(name).waitFor({ state: 'detached' });
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
