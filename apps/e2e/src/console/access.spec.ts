import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  createCustomer,
  createJob,
  createProvider,
  getCustomer,
  type Customer,
  type Provider,
} from '../testing/customer-fixture.js';
import { nextToken } from '../testing/mailbox.js';
import {
  acceptTermsOn,
  activateOn,
  useBrowser,
  waitForText,
  signInOn,
} from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
let customer: Customer;
let theirs: Page;
let ours: Page;

beforeAll(async () => {
  provider = await createProvider();
  customer = await createCustomer(provider);
  await createCustomer(provider, { name: 'Another customer' });
  ours = await browsers.signedIn(provider.admin.email);
});

const toggle = () => ours.getByRole('switch', { name: `Portal access for ${customer.name}` });
const customerRow = () => ours.getByRole('row').filter({ hasText: customer.name });

describe('Access Management', () => {
  it('A1: lists customers by name, with status and switch', async () => {
    await ours.getByRole('link', { name: 'Access Management' }).click();
    await customerRow().waitFor();
    expect(await customerRow().innerText()).toMatch(new RegExp(`${customer.name}\\s+Off`));
    expect(await ours.getByRole('switch').count()).toBe(2);
    expect(await toggle().isChecked()).toBe(false);
  });

  it('A2: turned on, the switch is blue and the status is pending', async () => {
    // Clicks the visible part of the switch.
    await ours.locator('label', { has: toggle() }).or(toggle()).first().click();
    await ours.getByRole('button', { name: 'Turn on and send email' }).click();
    await customerRow().getByText('Pending').waitFor();
    expect(await toggle().isChecked()).toBe(true);
    const [red, green, blue] = await colourOfTrack();
    expect(Number(blue)).toBeGreaterThan(Number(red));
    expect(Number(blue)).toBeGreaterThan(Number(green));
  });

  it('A3 C7: after the user activates and accepts the terms, the status changes to accepted by itself', async () => {
    theirs = await browsers.open(`/activate#token=${await nextToken(customer.email)}`);
    await waitForText(theirs, `Welcome to ${customer.name}`);
    expect(theirs.url()).not.toContain('token');
    await activateOn(theirs);
    await acceptTermsOn(theirs);
    await customerRow().getByText('Accepted').waitFor();
  });

  it('A4: turning it off says who loses access, and the customer’s open page says so by itself', async () => {
    await theirs.getByRole('link', { name: 'Jobs' }).click();
    await ours.locator('label', { has: toggle() }).or(toggle()).first().click();
    await waitForText(ours, `Everyone at ${customer.name} is signed out immediately`);
    await ours.getByRole('button', { name: 'Disable portal access' }).click();
    await customerRow().getByText('Disabled').waitFor();
    await waitForText(theirs, 'been signed out');
    expect(new URL(theirs.url()).pathname).toBe('/sign-in');
  });

  it('A6: signing in says that no account for this address', async () => {
    await signInOn(theirs, customer.email);
    await waitForText(theirs, "This e-mail address isn't associated with an account.");
  });

  it('A8: the provider can still manage the customer', async () => {
    await createJob(provider, customer, 'Replace the doors');
    await ours.getByRole('link', { name: customer.name }).click();
    await ours.getByRole('tab', { name: 'Jobs' }).click();
    await waitForText(ours, 'Replace the doors');
  });

  it('A5 A7: turned on again, it is accepted at once and the same password works', async () => {
    await ours.getByRole('tab', { name: 'Overview' }).click();
    await ours.locator('label', { has: toggle() }).or(toggle()).first().click();
    await waitForText(ours, 'Disabled → Accepted');
    expect((await getCustomer(provider, customer)).access.status).toBe('accepted');
    await signInOn(theirs, customer.email.toUpperCase());
    await waitForText(theirs, 'Replace the doors');
  });
});

/** Red, green and blue of the switch. */
async function colourOfTrack(): Promise<string[]> {
  const id = (await toggle().getAttribute('id')) ?? '';
  const colour = await ours.evaluate<string>(
    `getComputedStyle(document.getElementById(${JSON.stringify(id)}).parentElement.querySelector('[class*=track]')).backgroundColor`,
  );
  return colour.match(/\d+/g) ?? [];
}
