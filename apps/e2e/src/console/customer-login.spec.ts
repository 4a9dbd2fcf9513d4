import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createProvider, type Provider } from '../testing/customer-fixture.js';
import { nextToken } from '../testing/mailbox.js';
import { unique } from '../testing/person-fixture.js';
import { acceptTermsOn, activateOn, useBrowser, waitForText } from '../testing/browser.js';

const browsers = useBrowser();
const name = `Clinic ${unique()}`;
const email = `desk-${unique()}@clinic.example`;
const guest = `eva-${unique()}@clinic.example`;
let provider: Provider;
let ours: Page;
let theirs: Page;

beforeAll(async () => {
  provider = await createProvider();
  ours = await browsers.signedIn(provider.admin.email);
});

const overview = () => ours.getByRole('tab', { name: 'Overview' }).click();
const area = (label: string) => ours.getByRole('checkbox', { name: label, exact: true });

describe('a customer portal', () => {
  it('B4 D1: a corporate customer without an email address cannot have its portal turned on, and its page says why', async () => {
    await ours.getByRole('link', { name: 'Customers' }).click();
    await ours.getByRole('button', { name: 'Add customer' }).first().click();
    await ours.getByRole('textbox', { name: 'Name' }).fill(name);
    await ours.getByRole('button', { name: 'Create' }).click();
    await ours.getByRole('heading', { name }).waitFor();
    await waitForText(ours, 'The activation email needs an address.');
    expect(await ours.getByRole('switch').isDisabled()).toBe(true);
    await ours.getByRole('button', { name: 'Add an email address' }).click();
    await ours.getByRole('textbox', { name: 'Email address' }).fill(email);
    await ours.getByRole('button', { name: 'Save' }).click();
    await waitForText(ours, email);
  });

  it('D2 D4: shows "Portal access pending" with Resend and Disable when turned on', async () => {
    await flip();
    await ours.getByRole('button', { name: 'Turn on and send email' }).click();
    // A pending email would be replaced by the next.
    await nextToken(email);
    const pending = ours.getByRole('button', { name: 'Portal access pending' });
    await pending.click();
    await ours.getByRole('menuitem', { name: 'Disable portal access' }).waitFor();
    await ours.getByRole('menuitem', { name: 'Resend activation email' }).click();
    await waitForText(ours, `New activation email sent to ${email}`);
    const fresh = await nextToken(email, 1);
    theirs = await browsers.open(`/activate#token=${fresh}`);
    await activateOn(theirs);
    await acceptTermsOn(theirs);
  });

  it('D3 D6: shows only the open areas', async () => {
    const links = theirs.getByRole('navigation').getByRole('link');
    await links.first().waitFor();
    const names = ['Assets', 'Jobs', 'Employees', 'Roles', 'Service accounts', 'Audit log'];
    expect(await links.allInnerTexts()).toEqual(names);
    await ours.reload();
    await overview();
    for (const label of ['Report problems', 'Dashboard']) await area(label).check();
    for (const name of ['Report a problem', 'Dashboard']) {
      await theirs.getByRole('link', { name }).waitFor();
    }
    // Provider-only data is hidden.
    expect(await links.allInnerTexts()).not.toContain('Templates');
  });

  it('D5: turns a problem reported on an asset into a job', async () => {
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
    await waitForText(ours, 'Reported by the customer');
  });
});

describe('customer login', () => {
  it('B5 B6: an invitation has a name, an address, a language and a role, and warns about administrators', async () => {
    await ours.getByRole('tab', { name: 'Invitations' }).click();
    await ours.getByRole('button', { name: 'Add invitation' }).click();
    await ours.getByLabel('First name').fill('Eva');
    await ours.getByLabel('Last name').fill('Ernst');
    await ours.getByRole('textbox', { name: 'Email address' }).fill(guest);
    await choose('Preferred language', 'English');
    await choose('Role', 'Administrator');
    await waitForText(ours, 'we recommend the member or moderator role');
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

  it('B7: users invited by the customer do not appear among the provider’s invitations', async () => {
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

  it('B8: deleting an invitation also removes its user, and asks first', async () => {
    const page = await browsers.open(`/activate#token=${await nextToken(guest)}`);
    await activateOn(page, 'Eva', 'Ernst');
    await acceptTermsOn(page);
    await ours.reload();
    await ours.getByRole('button', { name: `Actions for ${guest}` }).click();
    await ours.getByRole('menuitem', { name: 'Delete' }).click();
    await waitForText(ours, 'also removes them from the organization immediately');
    await ours.getByRole('button', { name: 'Delete invitation' }).click();
    await page.getByText('You’ve been signed out').waitFor();
  });
});

/** Clicks the visible part of the page's only switch. */
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
