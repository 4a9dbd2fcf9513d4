import { once } from 'node:events';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { createSecretOn, programOn } from '../testing/application-page.js';
import { signInOn, useBrowser, waitForText } from '../testing/browser.js';
import {
  acceptedCustomer,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from '../testing/customer-fixture.js';
import { ExampleProgram, freePort } from '../testing/example-program.js';
import { HttpBrowser } from '../testing/http-browser.js';
import { LogoutReceiver } from '../testing/logout-receiver.js';
import { registerApplication, signInWith } from '../testing/openid-fixture.js';

const browsers = useBrowser();
let provider: Provider;
let customer: ServedCustomer;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
  page = await browsers.signedIn(provider.admin.email, { path: '/settings/applications' });
});

describe('an application made in the console', () => {
  it('signs users in by the program of its quick start, with a secret that is shown once', async () => {
    const portal = `http://127.0.0.1:${String(await freePort())}`;
    await page.getByRole('button', { name: 'Add application' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Tenant portal');
    await page.getByRole('button', { name: 'Save' }).click();
    await waitForText(page, 'This field is required.');
    const uris = page.getByRole('textbox', { name: 'Redirect URIs', exact: true });
    await uris.fill('http://portal.example.com/#callback');
    await page.getByRole('button', { name: 'Save' }).click();
    await waitForText(page, 'Enter full https URLs');
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await uris.fill(`${portal}/callback\nhttps://portal.example.com/callback`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Tenant portal' }).waitFor();
    await waitForText(page, 'No secret yet.');

    const first = await createSecretOn(page);
    expect(await page.content()).not.toContain(first);
    const program = await ExampleProgram.start(await programOn(page), { CLIENT_SECRET: first });
    try {
      await program.prints(/Open/);
      const theirs = await browsers.open(portal);
      await theirs.getByRole('heading', { name: 'Sign in to Tenant portal' }).waitFor();
      await signInOn(theirs, customer.email);
      await waitForText(theirs, 'Signed in as Kim Doe');
    } finally {
      await program.stop();
    }
  });

  it('has two secrets at once at most, so that one can replace the other', async () => {
    await createSecretOn(page);
    await waitForText(page, 'Delete one to create another.');
    expect(await page.getByRole('button', { name: 'Create secret' }).isDisabled()).toBe(true);
    await page
      .getByRole('button', { name: /^Delete the secret/ })
      .first()
      .click();
    await waitForText(page, 'An application that still uses it can’t get tokens any more.');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: /^Delete the secret/ }).count()).toBe(1);
  });

  it('can be limited to some customers, and deleted', async () => {
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('radio', { name: 'Only these customers' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await waitForText(page, 'This field is required.');
    await page.getByRole('combobox', { name: 'Customers' }).fill(customer.name);
    await page.getByRole('option', { name: customer.name }).click();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await waitForText(page, customer.name);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await waitForText(page, 'No one can sign in to Tenant portal any more');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await waitForText(page, 'No applications yet');
  });
});

describe('the quick start', () => {
  it('of a native application is a program that signs in on any free port', async () => {
    await showApplication({
      kind: 'native',
      name: 'Field app',
      redirectUris: ['http://127.0.0.1/callback'],
    });
    const program = await ExampleProgram.start(await programOn(page));
    try {
      const theirs = await browsers.open(await program.prints(/Open (.+)/));
      await signInOn(theirs, customer.email);
      // Any program on this computer could have asked.
      await theirs.getByRole('button', { name: 'Continue' }).click();
      await waitForText(theirs, 'You can close this window.');
      await program.prints(/Signed in as Kim Doe/);
    } finally {
      await program.stop();
    }
  });

  it('of a single-page application is a script that signs in from an allowed origin', async () => {
    const port = await freePort();
    const origin = `http://localhost:${String(port)}`;
    await showApplication({
      kind: 'single-page',
      name: 'Dashboard',
      redirectUris: [`${origin}/`],
      allowedOrigins: [origin],
    });
    const contents = await programOn(page);
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: import.meta.dirname },
      ...{ bundle: true, write: false, format: 'esm', logLevel: 'silent' },
    });
    const script = outputFiles[0]?.text ?? '';
    const server = createServer(({ url }, response) => {
      const isScript = url === '/script.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : '<body><script type="module" src="/script.js"></script>');
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    try {
      const theirs = await browsers.open(origin);
      await signInOn(theirs, customer.email);
      await waitForText(theirs, 'Signed in as Kim Doe');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('the logout deliveries of an application', () => {
  let receiver: LogoutReceiver;
  beforeAll(async () => {
    receiver = await LogoutReceiver.start();
  });
  afterAll(() => receiver.stop());

  it('A4: show what was sent when a customer was turned off, and each failed attempt', async () => {
    const portal = await registerApplication(provider, { backchannelLogoutUri: receiver.url });
    await page.goto(new URL(`/settings/applications/${portal.application.id}`, page.url()).href);
    await waitForText(page, 'Nothing sent yet');
    await signInWith(portal, new HttpBrowser(), customer.person);
    receiver.status = 500;
    await setAccess(provider, customer, { enabled: false });
    const row = page.getByRole('table', { name: 'Logout deliveries' }).getByRole('row').nth(1);
    await untilRefreshed(row.getByText('500'));
    await row.getByText('Pending').filter({ visible: true }).waitFor();
    await row.getByText(/^1 attempt · next attempt/).waitFor();
  });
});

async function showApplication(fields: Record<string, unknown>): Promise<void> {
  const { application } = await registerApplication(provider, fields);
  await page.goto(new URL(`/settings/applications/${application.id}`, page.url()).href);
  await page.getByRole('heading', { name: application.name }).waitFor();
}

async function untilRefreshed(wanted: ReturnType<Page['getByText']>): Promise<void> {
  const found = wanted.filter({ visible: true }).first();
  for (let i = 0; i < 60 && (await found.count()) === 0; i++) {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await found.waitFor({ timeout: 500 }).catch(() => undefined);
  }
  await found.waitFor();
}
