import { stat } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInOn, useBrowser, waitForText } from '../testing/browser.js';
import { CommandLine } from '../testing/command-line-fixture.js';
import { createProvider } from '../testing/customer-fixture.js';
import { registerApplication } from '../testing/openid-fixture.js';

const browsers = useBrowser();
let gatehouse: CommandLine;
beforeAll(async () => {
  gatehouse = await CommandLine.create();
});
afterAll(() => gatehouse.remove());

it('the command line signs its user in by a code that they confirm in a browser', async () => {
  const provider = await createProvider();
  const { application } = await registerApplication(provider, {
    ...{ kind: 'native', name: 'Command line', redirectUris: ['http://127.0.0.1/callback'] },
    scopes: ['openid', 'profile', 'organization', 'api'],
  });
  const login = gatehouse.start(['login', '--client-id', application.clientId]);
  await login.prints('and confirm the code');
  const [, address = '', code = ''] =
    /Open (\S+)\nand confirm the code (\S+)/.exec(login.output) ?? [];
  const page = await browsers.open(address);
  await signInOn(page, provider.admin.email);
  await page.getByRole('button', { name: 'Next' }).click();
  await waitForText(page, code);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await login.prints('Signed in to');
  expect((await stat(gatehouse.credentials)).mode & 0o777).toBe(0o600);
  expect(await gatehouse.json(['whoami'])).toMatchObject([{ organization: { id: provider.id } }]);
});
