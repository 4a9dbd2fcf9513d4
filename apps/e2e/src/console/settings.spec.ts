import { expect, it } from 'vitest';
import { createCustomer, createProvider } from '../testing/customer-fixture.js';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { useBrowser } from '../testing/browser.js';

const browsers = useBrowser();

it('A1 A2: Settings, then Access Management, lists the customers with a switch for each', async () => {
  const provider = await createProvider();
  const { name } = await createCustomer(provider);
  const page = await browsers.signedIn(provider.admin.email);
  const menu = page.getByRole('navigation');
  await menu.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await injectAxe(page);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'Access Management' }).click();
  await page.getByRole('switch', { name: `Portal access for ${name}` }).waitFor();
});
