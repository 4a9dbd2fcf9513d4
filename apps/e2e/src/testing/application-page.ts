import type { Page } from 'playwright-core';

/** @returns the secret, as the page shows it once */
export async function createSecretOn(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Create secret' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create secret' }).click();
  const dialog = page.getByRole('dialog', { name: 'Client secret' });
  const secret = await dialog.locator('pre').innerText();
  await dialog.getByRole('button', { name: 'I’ve copied it' }).click();
  return secret;
}

/** What the button copies. */
export async function programOn(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the program' }).click();
  return page.evaluate<string>('navigator.clipboard.readText()');
}
