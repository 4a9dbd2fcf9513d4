import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createProvider, type Provider } from '../customers.js';
import { nextToken } from '../mail.js';
import { unique } from '../people.js';
import { acceptTermsOn, activateOn, Browsers, seen } from './browser.js';

/** The journeys of customer login and of the customer portal, by the steps of their own descriptions. */
const browsers = new Browsers();
const name = `Clinic ${unique()}`;
const email = `desk-${unique()}@clinic.example`;
const guest = `eva-${unique()}@clinic.example`;
let provider: Provider;
let ours: Page;
let theirs: Page;

beforeAll(async () => {
  await browsers.start();
  provider = await createProvider();
  ours = await browsers.signedIn(provider.admin.email);
});
afterAll(() => browsers.stop());

const overview = () => ours.getByRole('tab', { name: 'Overview' }).click();
const area = (label: string) => ours.getByRole('checkbox', { name: label, exact: true });

describe('a customer portal', () => {
  it('B4 D1: creating a corporate customer; without an e-mail address its portal stays off, and the error says so', async () => {
    await ours.getByRole('link', { name: 'Customers' }).click();
    await ours.getByRole('button', { name: 'Add customer' }).first().click();
    await ours.getByRole('textbox', { name: 'Name' }).fill(name);
    await ours.getByRole('button', { name: 'Create' }).click();
    await ours.getByRole('heading', { name }).waitFor();
    await flip();
    await seen(ours, 'The customer has no email address');
    await ours.getByRole('button', { name: 'Close' }).click();
    expect(await ours.getByRole('switch').isChecked()).toBe(false);
    await ours.getByRole('button', { name: 'Edit' }).click();
    await ours.getByRole('textbox', { name: 'Email address' }).fill(email);
    await ours.getByRole('button', { name: 'Save' }).click();
    await seen(ours, email);
  });

  it('D2 D4: turned on, it shows "Portal access pending", with Resend and Disable', async () => {
    await flip();
    // One that still waited would give way to the next.
    await nextToken(email);
    const pending = ours.getByRole('button', { name: 'Portal access pending' });
    await pending.click();
    await ours.getByRole('menuitem', { name: 'Disable portal access' }).waitFor();
    await ours.getByRole('menuitem', { name: 'Resend activation email' }).click();
    await seen(ours, `New activation email sent to ${email}`);
    const fresh = await nextToken(email, 1);
    theirs = await browsers.open(`/activate#token=${fresh}`);
    await activateOn(theirs);
    await acceptTermsOn(theirs);
  });

  it('D3 D6: the areas decide what the customer sees', async () => {
    const links = theirs.getByRole('navigation').getByRole('link');
    await links.first().waitFor();
    const names = ['Assets', 'Jobs', 'Employees', 'Roles', 'Audit log'];
    expect(await links.allInnerTexts()).toEqual(names);
    await ours.reload();
    await overview();
    for (const label of ['Report problems', 'Dashboard']) await area(label).check();
    for (const name of ['Report a problem', 'Dashboard']) {
      await theirs.getByRole('link', { name }).waitFor();
    }
    // B10: what is the provider's own is nowhere.
    expect(await links.allInnerTexts()).not.toContain('Templates');
  });

  it('D5: a problem that is reported on an asset becomes a job', async () => {
    await ours.getByRole('tab', { name: 'Assets' }).click();
    await ours.getByRole('button', { name: 'Add asset' }).click();
    await ours.getByRole('textbox', { name: 'Name' }).fill('Lift 2');
    await ours.getByRole('button', { name: 'Save' }).click();
    await ours.getByText('Lift 2', { exact: true }).waitFor();
    await theirs.getByRole('link', { name: 'Report a problem' }).click();
    await theirs.getByRole('combobox', { name: 'Which asset?' }).click();
    await theirs.getByRole('option', { name: 'Lift 2' }).click();
    await theirs.getByLabel('What’s wrong?').fill('It stops between floors');
    await theirs.getByLabel('Description').fill('Since Monday.');
    await theirs.getByRole('button', { name: 'Report problem' }).click();
    await theirs.getByRole('link', { name: 'View job' }).click();
    await theirs.getByRole('heading', { name: 'It stops between floors' }).waitFor();
    await ours.getByRole('tab', { name: 'Jobs' }).click();
    await seen(ours, 'Reported by the customer');
  });
});

describe('customer login', () => {
  it('B5 B6: an invitation takes names, address, language and role; for an administrator it warns', async () => {
    await ours.getByRole('tab', { name: 'Invitations' }).click();
    await ours.getByRole('button', { name: 'Add invitation' }).click();
    await ours.getByLabel('First name').fill('Eva');
    await ours.getByLabel('Last name').fill('Ernst');
    await ours.getByRole('textbox', { name: 'Email address' }).fill(guest);
    await choose('Preferred language', 'English');
    await choose('Role', 'Administrator');
    await seen(ours, 'we recommend the member or moderator role');
    await choose('Role', 'Member');
    await ours.getByRole('button', { name: 'Create' }).click();
    await ours
      .getByRole('row')
      .filter({ hasText: guest })
      .getByText('Sent')
      .filter({ visible: true })
      .waitFor();
    await nextToken(guest);
  });

  it('B7: users that the customer creates itself do not appear among the invitations', async () => {
    const own = `own-${unique()}@clinic.example`;
    await theirs.getByRole('link', { name: 'Employees' }).click();
    await theirs.getByRole('button', { name: 'Create user' }).click();
    await theirs.getByRole('textbox', { name: 'Email address' }).fill(own);
    await theirs.getByRole('button', { name: 'Submit' }).click();
    await theirs.getByRole('row').filter({ hasText: own }).waitFor();
    await ours.reload();
    await ours.getByRole('row').filter({ hasText: guest }).waitFor();
    expect(await ours.getByRole('row').filter({ hasText: own }).count()).toBe(0);
  });

  it('B8: deleting an invitation also removes its user, and says so before', async () => {
    const page = await browsers.open(`/activate#token=${await nextToken(guest)}`);
    await activateOn(page, 'Eva', 'Ernst');
    await acceptTermsOn(page);
    await ours.reload();
    await ours.getByRole('button', { name: `Actions for ${guest}` }).click();
    await ours.getByRole('menuitem', { name: 'Delete' }).click();
    await seen(ours, 'also removes them from the organization immediately');
    await ours.getByRole('button', { name: 'Delete invitation' }).click();
    await page.getByText('You’ve been signed out').waitFor();
  });
});

/** Clicks what one sees of the only switch of the page. */
const flip = (): Promise<void> =>
  ours
    .locator('label', { has: ours.getByRole('switch') })
    .or(ours.getByRole('switch'))
    .first()
    .click();

async function choose(label: string, option: string): Promise<void> {
  await ours.getByRole('combobox', { name: label }).click();
  await ours.getByRole('option', { name: option, exact: true }).click();
}
