import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@gatehouse/testing/wait';
import type { Page } from 'playwright-core';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  getCustomer,
  type Customer,
  type Provider,
} from '../testing/customer-fixture.js';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { expectProblem } from '../testing/api-client.js';
import { mailsTo, nextMail } from '../testing/mailbox.js';
import { useBrowser, waitForText } from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  page = await browsers.signedIn(provider.admin.email, { path: '/settings/access' });
});

const toggle = ({ name }: Customer) =>
  page.getByRole('switch', { name: `Portal access for ${name}` });
const flip = (customer: Customer) =>
  page
    .locator('label', { has: toggle(customer) })
    .or(toggle(customer))
    .first()
    .click();
const statusOf = async (customer: Customer) => (await getCustomer(provider, customer)).access;
const untilStatusIs = (customer: Customer, status: string) =>
  eventually(async () => (await statusOf(customer)).status === status);

describe('turning portal access on', () => {
  it('A2 D1 D2: says who gets the email, and takes areas and role', async () => {
    const customer = await createCustomer(provider);
    await flip(customer);
    const dialog = page.getByRole('dialog', { name: `Turn on portal access for ${customer.name}` });
    await dialog.getByText(`activation link to ${customer.email}`).waitFor();
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await dialog.getByRole('checkbox', { name: 'Jobs' }).isChecked()).toBe(true);
    await dialog.getByRole('checkbox', { name: 'Dashboard' }).check();
    await dialog.getByRole('combobox', { name: 'They join as' }).click();
    await page.getByRole('option', { name: 'Member' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Discard your changes?' }).waitFor();
    await page.getByRole('button', { name: 'Keep editing' }).click();
    await dialog.getByRole('button', { name: 'Turn on and send email' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { status, areas, role } = await statusOf(customer);
    expect([status, areas.toSorted(), role]).toEqual([
      'pending',
      ['assets', 'dashboard', 'jobs'],
      'member',
    ]);
  });

  it('D2 D4: sends the email later, when the provider says so', async () => {
    const customer = await createCustomer(provider);
    await flip(customer);
    const dialog = page.getByRole('dialog', { name: `Turn on portal access for ${customer.name}` });
    await dialog.getByRole('checkbox', { name: 'Send the activation email now' }).uncheck();
    await dialog.getByRole('button', { name: 'Turn on', exact: true }).click();
    await untilStatusIs(customer, 'pending');
    const body = { areas: ['jobs'] };
    await provider.admin.call('PATCH', `/customers/${customer.id}/access`, { body });
    const other = await browsers.signedIn(provider.admin.email, {
      path: `/customers/${customer.id}`,
    });
    await waitForText(other, 'The activation email has not been sent yet.');
    await injectAxe(other);
    expect(await accessibilityViolations(other)).toEqual([]);
    expect(await mailsTo(customer.email)).toEqual([]);
    await other.getByRole('button', { name: 'Send activation email' }).click();
    await waitForText(other, `Activation email sent to ${customer.email}.`);
    await nextMail(customer.email);
    await other.getByText('has not been sent yet').waitFor({ state: 'detached' });
    expect(await mailsTo(customer.email)).toHaveLength(1);
  });

  it('A2 D1: shows the email as it will be sent, in the language that is chosen', async () => {
    const customer = await createCustomer(provider);
    await flip(customer);
    const dialog = page.getByRole('dialog', { name: `Turn on portal access for ${customer.name}` });
    await dialog.getByRole('button', { name: 'Preview the email' }).click();
    const mail = dialog.getByRole('group', { name: 'The email' });
    // The first one is what mailboxes show beside the subject.
    await mail.getByText(`has invited you to join ${customer.name}.`).last().waitFor();
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await dialog.getByRole('combobox', { name: 'Email language' }).click();
    await page.getByRole('option', { name: 'Deutsch' }).click();
    const subject = `Einladung zu ${customer.name}`;
    await dialog.getByText(subject).waitFor();
    const button = mail.getByText('Konto aktivieren');
    expect(await button.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe(
      'rgb(31, 79, 216)',
    );
    const preview = (await mail.locator('td').allInnerTexts()).join('\n');
    await dialog.getByRole('button', { name: 'Turn on and send email' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { text, subject: sent } = await nextMail(customer.email);
    expect(sent).toBe(subject);
    const paragraphs = text.split('\n\n').filter((each) => !/http|Link gilt/.test(each));
    for (const each of paragraphs) expect(preview).toContain(each.trim());
  });

  it('A2: shows the email to those who may turn the customer on', async () => {
    const customer = await createCustomer(provider);
    const path = `/customers/${customer.id}/access/activation-email?language=en`;
    await eventually(async () => (await provider.admin.call('GET', path)).status === 200);
    const other = await createProvider();
    expectProblem(await other.admin.call('GET', path), 404, 'not-found');
    const own = path.replace(customer.id, provider.id);
    expectProblem(await provider.admin.call('GET', own), 404, 'not-found');
    const { person } = await acceptedCustomer(provider);
    expectProblem(await person.call('GET', path), 403, 'permission-denied');
  });

  it('A5: an accepted customer is turned off and back on, and each can be undone', async () => {
    const customer = await acceptedCustomer(provider);
    const undo = page
      .getByRole('alert')
      .filter({ hasText: customer.name })
      .getByRole('button', { name: 'Undo' });
    await flip(customer);
    await page.getByRole('button', { name: 'Disable portal access' }).click();
    await untilStatusIs(customer, 'disabled');
    await undo.click();
    await untilStatusIs(customer, 'accepted');
    await expect.poll(() => toggle(customer).isChecked()).toBe(true);
    // A toast stays for as long as the pointer rests on it.
    await page.mouse.move(0, 0);
  });

  it.each([
    [
      'B4: an individual customer',
      { kind: 'individual' as const },
      'Only corporate customers',
      'Change the type',
    ],
    [
      'D1: a customer without an address',
      { email: null },
      'needs an address',
      'Add an email address',
    ],
  ])(
    '%s has a disabled switch, the reason, and a way to mend it',
    async (_, options, reason, mend) => {
      const customer = await createCustomer(provider, options);
      const row = page.getByRole('row').filter({ hasText: customer.name });
      await row.getByText(reason).waitFor();
      expect(await toggle(customer).isDisabled()).toBe(true);
      await row.getByRole('button', { name: mend }).click();
      await page.getByRole('dialog', { name: `Edit ${customer.name}` }).waitFor();
      await page.keyboard.press('Escape');
      await waitForText(page, reason);
    },
  );
});
