import { beforeAll, expect, it } from 'vitest';
import { createColleague } from '../testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  type Provider,
} from '../testing/customer-fixture.js';
import { acceptTermsOn, activateOn, signInOn, useBrowser } from '../testing/browser.js';
import { nextMail, nextToken } from '../testing/mailbox.js';
import { signInOperator, unique } from '../testing/person-fixture.js';
import { documented, seen, Walkthrough, WALKTHROUGHS } from '../testing/walkthrough.js';

const browsers = useBrowser();
const taken: Walkthrough[] = [];
let provider: Provider;

beforeAll(async () => {
  provider = await createProvider();
  const operator = await signInOperator();
  const body = { emailDomains: ['partner.example', 'provider.example'] };
  await operator.call('PATCH', `/platform/providers/${provider.id}`, { body });
});

async function begin(title: string): Promise<Walkthrough> {
  const walk = new Walkthrough(title, await browsers.signedIn(provider.admin.email));
  taken.push(walk);
  return walk;
}

it('A1 A2 A3 A4 A5: configuring customer access, by the words of the guide', async () => {
  const { name, email } = await createCustomer(provider);
  const walk = await begin('Configure customer access');
  const { page } = walk;
  const row = page.getByRole('row').filter({ hasText: name });
  await walk.step('From the left menu, click Settings', 'main menu', () =>
    walk.click(page.getByRole('navigation').getByRole('link', { name: 'Settings', exact: true })),
  );
  await walk.step('Click Access Management', 'Settings', () =>
    walk.click(page.getByRole('main').getByRole('link', { name: 'Access Management' })),
  );
  await walk.step('Toggle a customer on: the status is Pending', 'Access Management', async () => {
    await walk.toggle(`Portal access for ${name}`);
    await walk.button('Turn on and send email');
    await seen(row, 'Pending');
  });
  const theirs = await browsers.open(`/activate#token=${await nextToken(email)}`);
  await activateOn(theirs);
  await acceptTermsOn(theirs);
  await walk.step('The customer accepts the terms: it is Accepted', 'same page', () =>
    seen(row, 'Accepted'),
  );
  await walk.step('Turn the toggle off: it is Disabled', 'same page', async () => {
    await walk.toggle(`Portal access for ${name}`);
    await walk.button('Disable portal access');
    await seen(row, 'Disabled');
  });
  await signInOn(theirs, email);
  await seen(theirs.locator('body'), "This e-mail address isn't associated with an account.");
  await walk.step('Turn it on again: it is Accepted at once', 'same page', async () => {
    await walk.toggle(`Portal access for ${name}`);
    await seen(row, 'Accepted');
  });
});

it('B1 B5 B8 B12: setting up a customer login, by the words of the guide', async () => {
  const customer = await acceptedCustomer(provider);
  const email = `eva-${unique()}@customer.example`;
  const walk = await begin('Set up a customer login');
  const { page } = walk;
  await walk.step('Select Customers from the side menu', 'main menu', () => walk.link('Customers'));
  await walk.step('Select a customer', 'Customers', () => walk.link(customer.name));
  await walk.step('Click the Invitations tab', 'customer', () =>
    walk.click(page.getByRole('tab', { name: 'Invitations' })),
  );
  await walk.step('Click + Add invitation', 'Invitations', () => walk.button('Add invitation'));
  await walk.step('Enter name, address, language and role', 'dialog', async () => {
    await walk.fill('First name', 'Eva');
    await walk.fill('Last name', 'Ernst');
    await walk.fill('Email address', email);
    await walk.choose('Preferred language', 'Deutsch');
    await walk.choose('Role', 'Moderator');
  });
  await walk.step('Click Create', 'dialog', () => walk.button('Create'));
  await nextMail(email);
  await walk.step('Delete the invitation, and the user with it', 'Invitations', async () => {
    await walk.button(`Actions for ${email}`);
    await walk.menuItem('Delete');
    await walk.button('Delete invitation');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

it('C1 C2 C3: creating a user, by the words of the guide', async () => {
  const email = `new-${unique()}@provider.example`;
  const walk = await begin('Create a user');
  await walk.step('Go to User Management > Users', 'main menu', async () => {
    await seen(walk.page.getByRole('navigation'), 'User Management');
    await walk.link('Users');
  });
  await walk.step('Click Create', 'Manage Users', () => walk.button('Create user'));
  await walk.step('Enter the email address', 'dialog', () => walk.fill('Email address', email));
  await walk.step('Select the platform role', 'dialog', () =>
    walk.choose('Platform role', 'Platform user, can’t change password'),
  );
  await walk.step('Select the tenant role', 'dialog', async () => {
    await walk.choose('Tenant roles', 'Supervisor');
    await walk.page.keyboard.press('Tab');
  });
  await walk.step('Leave Invite now on', 'dialog', async () =>
    expect(await walk.page.getByRole('switch', { name: 'Invite now' }).isChecked()).toBe(true),
  );
  await walk.step('Optionally enter name and external ID', 'dialog', async () => {
    await walk.fill('First name', 'Kim');
    await walk.fill('Last name', 'Berg');
    await walk.fill('External ID', `ERP-${unique()}`);
  });
  await walk.step('Click Submit', 'dialog', () => walk.button('Submit'));
  const theirs = await browsers.open(`/activate#token=${await nextToken(email)}`);
  await activateOn(theirs, 'Kim', 'Berg');
  await acceptTermsOn(theirs);
});

it('D1 D2 D3 D4: enabling a customer portal, by the words of the guide', async () => {
  const { name, email } = await createCustomer(provider);
  const walk = await begin('Enable a customer portal');
  const { page } = walk;
  await walk.step('Select Customers from the main menu', 'main menu', () => walk.link('Customers'));
  await walk.step('Look up the customer', 'Customers', async () => {
    await page.getByRole('searchbox').fill(name);
    await walk.link(name);
  });
  await walk.step('Turn on the customer portal', 'customer', () => walk.toggle('Portal access'));
  await walk.step('Configure the areas', 'dialog', async () => {
    await walk.click(page.getByRole('dialog').getByRole('checkbox', { name: 'Report problems' }));
    await walk.button('Turn on and send email');
  });
  await nextMail(email);
  await walk.step('Click Portal access pending, then resend', 'customer', async () => {
    await walk.button('Portal access pending');
    await page.getByRole('menuitem', { name: 'Disable portal access' }).waitFor();
    await walk.menuItem('Resend activation email');
  });
  await nextMail(email, 1);
});

it('E1 E3 E4 E5 E6 E8: managing partner users, by the words of the guide', async () => {
  const colleague = await createColleague(provider);
  const walk = await begin('Manage partner users');
  const { page } = walk;
  const local = `jonas-${unique()}`;
  await walk.step('Under your name, select My Account', 'top right', () =>
    walk.underName('My Account'),
  );
  await walk.step('Select Add Contact', 'My Account', () => walk.button('Add Contact'));
  await walk.step('Fill out the form and select Submit', 'dialog', async () => {
    await walk.fill('First name', 'Jonas');
    await walk.fill('Last name', 'Berg');
    await walk.fill('Email address, before the @', local);
    await walk.choose('Email domain', '@partner.example');
    await walk.button('Submit');
  });
  await walk.step('Select the contact’s name', 'My Account', () => walk.link('Jonas Berg'));
  await walk.step('Select Enable Partner User', 'contact', async () => {
    await walk.button('Enable Partner User');
    await nextMail(`${local}@partner.example`);
  });
  const row = page.getByRole('table', { name: 'People' }).getByRole('row');
  const theirs = row.filter({ hasText: colleague.email });
  await walk.step('Under your name, select Manage Users', 'top right', () =>
    walk.underName('Manage Users'),
  );
  await walk.step('Find the tick in Is Partner Admin', 'Manage Users', async () => {
    await page.getByRole('columnheader', { name: 'Is Partner Admin' }).waitFor();
    await seen(row.filter({ hasText: provider.admin.email }), 'Yes');
  });
  await walk.step('Arrow, Edit Member, Profile from User to Admin', 'Manage Users', async () => {
    await walk.ofRow(theirs, 'Edit Member');
    await walk.choose('Profile', 'Admin');
    await walk.button('Save');
    await seen(theirs, 'Yes');
  });
  await walk.step('Arrow, Edit Member, tick Create quotes', 'Manage Users', async () => {
    await walk.ofRow(theirs, 'Edit Member');
    await walk.click(page.getByRole('radio', { name: 'Create quotes' }));
    await walk.button('Save');
    await seen(theirs, 'Create quotes');
  });
  await walk.step('Issue a password reset', 'Manage Users', async () => {
    await walk.ofRow(theirs, 'Reset password');
    await walk.button('Send link');
    await nextMail(colleague.email);
  });
});

it('the walkthroughs are documented with the clicks that they take', async () => {
  await expect(documented(taken)).toMatchFileSnapshot(WALKTHROUGHS);
});
