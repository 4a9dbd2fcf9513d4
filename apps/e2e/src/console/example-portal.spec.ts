import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { useBrowser, waitForText } from '../testing/browser.js';
import {
  acceptedCustomer,
  activatedCustomer,
  createJob,
  createProvider,
  setAccess,
  type Provider,
} from '../testing/customer-fixture.js';
import { freePort } from '../testing/example-program.js';
import { registerApplication } from '../testing/openid-fixture.js';
import { stack } from '../testing/stack.js';

const browsers = useBrowser();
const program = join(import.meta.dirname, '../../../../examples/portal/main.ts');

let provider: Provider;
let portal: ChildProcess;
let home: string;

beforeAll(async () => {
  provider = await createProvider();
  const port = await freePort();
  home = `http://localhost:${String(port)}`;
  const { application, secret } = await registerApplication(provider, {
    name: 'Tenant portal',
    redirectUris: [`${home}/callback`],
    postLogoutRedirectUris: [`${home}/`],
    backchannelLogoutUri: `http://127.0.0.1:${String(port)}/backchannel-logout`,
    scopes: ['openid', 'profile', 'email', 'organization', 'api'],
  });
  portal = spawn(process.execPath, [program], {
    env: {
      PATH: process.env.PATH,
      GATEHOUSE_URL: stack.publicUrl,
      CLIENT_ID: application.clientId,
      CLIENT_SECRET: secret,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (portal.stdout) await once(portal.stdout, 'data');
});

afterAll(async () => {
  portal.kill();
  if (portal.exitCode === null && portal.signalCode === null) await once(portal, 'exit');
});

describe('the example portal', () => {
  it('A4: shows a user the jobs of their organization, until its access is turned off: then the page is gone by itself', async () => {
    const customer = await acceptedCustomer(provider);
    await createJob(provider, customer, 'Lift stops between floors');
    const page = await browsers.open(`${home}/`);
    await page.getByRole('link', { name: 'Sign in with Gatehouse' }).click();
    await page.getByRole('heading', { name: 'Sign in to Tenant portal' }).waitFor();
    await waitForText(page, provider.name);
    await page.getByRole('textbox', { name: 'Username' }).fill(customer.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(customer.person.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: customer.name }).waitFor();
    await waitForText(page, 'Lift stops between floors');

    await setAccess(provider, customer, { enabled: false });
    await page.getByText('You have been signed out.').waitFor();
    // Gatehouse does not let them back in either.
    await page.getByRole('link', { name: 'Sign in with Gatehouse' }).click();
    await page.getByRole('heading', { name: 'Sign in to Tenant portal' }).waitFor();
  });

  it('A3: asks for the terms on the way, and knows the browser afterwards', async () => {
    const customer = await activatedCustomer(provider);
    const page = await browsers.open(`${home}/`);
    await page.getByRole('link', { name: 'Sign in with Gatehouse' }).click();
    await page.getByRole('textbox', { name: 'Username' }).fill(customer.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(customer.person.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Accept and continue' }).click();
    await page.getByRole('heading', { name: customer.name }).waitFor();
    // Signing out here signs out of Gatehouse, too.
    await page.getByRole('link', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in with Gatehouse' }).click();
    await page.getByRole('heading', { name: 'Sign in to Tenant portal' }).waitFor();
  });
});
