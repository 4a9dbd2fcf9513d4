import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { createColleague } from '../testing/colleague-fixture.js';
import { createProvider, type Provider } from '../testing/customer-fixture.js';
import { mailsTo, nextMail, nextToken } from '../testing/mailbox.js';
import { signInOperator, unique } from '../testing/person-fixture.js';
import { acceptTermsOn, activateOn, useBrowser, waitForText } from '../testing/browser.js';

const browsers = useBrowser();
const domain = 'partner.example';
let provider: Provider;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  const operator = await signInOperator();
  const body = {
    emailDomains: [domain, 'provider.example'],
    supportContact: 'channel@gatehouse.example',
  };
  await operator.call('PATCH', `/platform/providers/${provider.id}`, { body });
  page = await browsers.signedIn(provider.admin.email);
});

const underName = async (entry: string): Promise<void> => {
  await page.getByRole('banner').getByRole('button').last().click();
  await page.getByRole('menuitem', { name: entry }).click();
};

async function fillContact(name: string): Promise<string> {
  await page.getByRole('button', { name: 'Add Contact' }).click();
  await page.getByLabel('First name').fill('Jonas');
  await page.getByLabel('Last name').fill('Berg');
  await page.getByLabel('Email address, before the @').fill(name);
  return `${name}@${domain}`;
}

describe('My Account', () => {
  it('E1 E2: Add Contact marks mandatory fields and offers the account’s domains', async () => {
    await underName('My Account');
    await page.getByRole('button', { name: 'Add Contact' }).click();
    await page.getByRole('button', { name: 'Submit' }).click();
    await waitForText(page, 'This field is required.');
    for (const label of [
      'First name',
      'Last name',
      'Email address, before the @',
      'Email domain',
    ]) {
      expect(await page.locator('label', { hasText: label }).first().innerText()).toContain('*');
    }
    await page.getByRole('combobox', { name: 'Email domain' }).click();
    expect(await page.getByRole('option', { name: '@' }).allInnerTexts()).toEqual([
      `@${domain}`,
      '@provider.example',
    ]);
    await page.keyboard.press('Escape');
    await waitForText(page, 'To use another domain, contact channel@gatehouse.example.');
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('E3 E4: a contact only can become a user through Enable Partner User, which sends an email', async () => {
    const email = await fillContact(`jonas-${unique()}`);
    expect(await page.getByRole('checkbox', { name: 'Contact only' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page
      .getByRole('row')
      .filter({ hasText: email })
      .getByText('Contact only')
      .filter({ visible: true })
      .waitFor();
    expect(await mailsTo(email)).toEqual([]);
    await page
      .getByRole('row')
      .filter({ hasText: email })
      .getByRole('link', { name: 'Jonas Berg' })
      .click();
    await page.getByRole('button', { name: 'Enable Partner User' }).click();
    await waitForText(page, `Invitation sent to ${email}`);
    await nextMail(email);
    await underName('My Account');
  });

  it('E3: otherwise the contact becomes a user and gets an email to set a password', async () => {
    const email = await fillContact(`kim-${unique()}`);
    await page.getByRole('checkbox', { name: 'Contact only' }).uncheck();
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('row').filter({ hasText: email }).getByText('Invited').waitFor();
    const theirs = await browsers.open(`/activate#token=${await nextToken(email)}`);
    await activateOn(theirs, 'Kim', 'Berg');
    await acceptTermsOn(theirs);
  });
});

describe('Manage Users', () => {
  let email: string;
  beforeAll(async () => {
    ({ email } = await createColleague(provider));
    await underName('Manage Users');
  });
  // The first table; the second lists invitations.
  const member = (address: string) =>
    page.getByRole('table', { name: 'People' }).getByRole('row').filter({ hasText: address });
  const act = async (entry: string): Promise<void> => {
    await member(email)
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await page.getByRole('menuitem', { name: entry }).click();
  };

  it('B7 E5: a file changes members and invites everyone else, after a preview', async () => {
    const invited = `file-${unique()}@partner.example`;
    const file = `email,roles\n${email},supervisor\n${invited},agent\n`;
    await page.getByRole('button', { name: 'Import' }).click();
    const dialog = page.getByRole('dialog');
    const members = { name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(file) };
    await dialog.locator('input[type=file]').setInputFiles(members);
    await dialog.getByRole('button', { name: 'Preview import' }).click();
    await dialog.getByText('1 to invite').waitFor();
    await dialog.getByText('1 to update').waitFor();
    await dialog.getByRole('button', { name: 'Import 2 people' }).click();
    await dialog.getByText('1 updated').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await member(email).getByText('supervisor').waitFor();
    await nextMail(invited);
  });

  it('E5: shows administrators with a read-only tick, and Edit Member changes the profile', async () => {
    const tick = (address: string) => member(address).getByRole('cell').nth(1);
    await tick(provider.admin.email).waitFor();
    expect(await tick(provider.admin.email).innerText()).toBe('Yes');
    expect(await tick(email).innerText()).toBe('No');
    expect(await tick(email).locator('input, button').count()).toBe(0);
    await act('Edit Member');
    await page.getByRole('combobox', { name: 'Profile' }).click();
    await page.getByRole('option', { name: 'Admin', exact: true }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await tick(email).getByText('Yes').waitFor();
    // The role of an administrator is the profile: there is one control for it.
    await act('Edit Member');
    await page.getByRole('combobox', { name: 'Other roles' }).press('ArrowDown');
    const others = page.getByRole('option');
    await others.first().waitFor();
    expect(await others.allInnerTexts()).not.toContain('Administrator');
    await page.getByRole('combobox', { name: 'Other roles' }).press('Tab');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('E6: Edit Member allows quotes or orders, not both', async () => {
    await act('Edit Member');
    await page.getByRole('radio', { name: 'Create quotes' }).check();
    await page.getByRole('radio', { name: 'Place orders' }).check();
    expect(await page.getByRole('radio', { name: 'Create quotes' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Save' }).click();
    await member(email).getByText('Place orders').waitFor();
  });

  it('E8: an administrator can send a password reset by email', async () => {
    const before = (await mailsTo(email)).length;
    await act('Reset password');
    await page.getByRole('button', { name: 'Send link' }).click();
    await waitForText(page, `Password reset link sent to ${email}`);
    expect((await nextMail(email, before)).text).toContain('/reset-password#token=');
  });

  it('C3 C5: a user can be created now and invited later with Resend', async () => {
    const later = `later-${unique()}@${domain}`;
    await page.getByRole('button', { name: 'Create user' }).click();
    await page.getByRole('textbox', { name: 'Email address' }).fill(later);
    await page.getByRole('switch', { name: 'Invite now' }).uncheck({ force: true });
    await page.getByRole('button', { name: 'Submit' }).click();
    const row = page.getByRole('row').filter({ hasText: later });
    await row.getByText('Not sent yet').filter({ visible: true }).waitFor();
    expect(await mailsTo(later)).toEqual([]);
    await page.getByRole('button', { name: `Actions for ${later}` }).click();
    await page.getByRole('menuitem', { name: 'Resend' }).click();
    await nextToken(later);
  });
});
