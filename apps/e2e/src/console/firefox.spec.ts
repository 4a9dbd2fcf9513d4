import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptedCustomer,
  createCustomer,
  createJob,
  createProvider,
  getCustomer,
  type Customer,
  type Provider,
} from '../testing/customer-fixture.js';
import { useFirefox } from '../testing/firefox.js';
import { nextToken } from '../testing/mailbox.js';
import { PASSWORD, unique } from '../testing/person-fixture.js';

const firefox = useFirefox();
let provider: Provider;
let customer: Customer;

beforeAll(async () => {
  provider = await createProvider();
  customer = await createCustomer(provider);
});

const switchOf = ({ name }: Customer) => `[aria-label="Portal access for ${name}"]`;

describe('in Firefox', () => {
  it('A6: a person signs in, and a wrong password is refused', async () => {
    const page = await firefox.open('/sign-in');
    await page.fill('input:not([type=password])', provider.admin.email);
    await page.fill('input[type=password]', 'not the password');
    await page.click('button[type=submit]');
    await page.see('[role=alert]');
    await page.fill('input[type=password]', PASSWORD);
    await page.click('button[type=submit]');
    await page.see('main h1', 'Dashboard');
  });

  it('A2 D2: a provider turns a customer on', async () => {
    const page = await firefox.signedIn(provider.admin.email, '/settings/access');
    await page.click(`label:has(${switchOf(customer)})`);
    await page.click('[role=dialog] button', 'Preview the email');
    await page.see('[role=dialog] .mail-frame');
    await page.click('[role=dialog] button[type=submit]');
    await page.seeNoMore('[role=dialog]');
    expect((await getCustomer(provider, customer)).access.status).toBe('pending');
  });

  it('A3 D3: the customer accepts, and enters the portal', async () => {
    const page = await firefox.open(`/activate#token=${await nextToken(customer.email)}`);
    await page.fill('input[autocomplete=given-name]', 'Theo');
    await page.fill('input[autocomplete=family-name]', 'Brandt');
    await page.fill('input[autocomplete=new-password]', PASSWORD);
    await page.click('button[type=submit]');
    await page.click('input[type=checkbox]');
    await page.click('button', 'Accept and continue');
    await page.see('nav a', 'Jobs');
    await eventually(
      async () => (await getCustomer(provider, customer)).access.status === 'accepted',
    );
  });

  it('B7: a provider invites a colleague', async () => {
    const page = await firefox.signedIn(provider.admin.email, '/users');
    const email = `eva-${unique()}@provider.example`;
    await page.click('main button', 'Create user');
    await page.fill('[role=dialog] input[type=email]', email);
    await page.enter('[role=dialog] label', 'First name', 'Eva');
    await page.enter('[role=dialog] label', 'Last name', 'Holm');
    await page.click('[role=dialog] button[type=submit]');
    expect(await nextToken(email)).not.toBe('');
  });

  it('B3 D6: the portal of a customer shows its jobs and its figures', async () => {
    const served = await acceptedCustomer(provider, { areas: ['jobs', 'assets', 'dashboard'] });
    await createJob(provider, served, 'Replace the doors');
    const page = await firefox.signedIn(served.email);
    await page.see('svg .visx-bar');
    await page.click('nav a', 'Jobs');
    await page.click('main a', 'Replace the doors');
    await page.see('main h1', 'Replace the doors');
  });
});
