import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  acceptedCustomer,
  createProvider,
  disabledCustomer,
  pendingCustomer,
  type Provider,
} from '../testing/customer-fixture.js';
import { unique } from '../testing/person-fixture.js';
import { query } from '../testing/stack.js';
import { useBrowser, waitForText } from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  const password = 'operator-password-for-local-use';
  page = await browsers.signedIn('operator@gatehouse.local', { password });
});

async function lookUp(email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email address' }).fill(email);
  await page.getByRole('button', { name: 'Check' }).click();
}

describe('"why can’t this person sign in?"', () => {
  it('A6: because no account; shows what was sent there', async () => {
    await page.getByRole('link', { name: 'Sign-in problems' }).click();
    await lookUp(`nobody-${unique()}@nowhere.example`);
    await waitForText(page, 'Can’t sign in: no account for this address');
    await waitForText(page, 'No invitations for this address');
    const pending = await pendingCustomer(provider);
    await lookUp(pending.email);
    await waitForText(page, `${pending.name} · Sent`);
    await waitForText(page, 'The link in the email still works.');
  });

  it('A4: because the provider disabled the portal; shows who can turn it on', async () => {
    const customer = await disabledCustomer(provider);
    await lookUp(customer.email.toUpperCase());
    await waitForText(page, 'none of their organizations has access');
    await waitForText(page, `${provider.name} disabled portal access for ${customer.name}.`);
    await waitForText(page, 'Not signed in on any device');
  });

  it('C1: they can, but email is blocked; the block can be removed there', async () => {
    const customer = await acceptedCustomer(provider);
    await query(
      'notifications',
      `insert into email_blocks (id, email, email_key, words, blocked_at, version)
       values ($1, $2, lower($2), '550 no such user', now(), 1)`,
      [randomUUID(), customer.email],
    );
    await lookUp(customer.email);
    await waitForText(page, 'Nothing prevents this person from signing in');
    await waitForText(page, '550 no such user');
    await page.getByRole('button', { name: 'Unblock' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Unblock' }).click();
    await waitForText(page, 'Email can be sent to this address');
  });
});

describe('an erasure request', () => {
  it('exports the data, and support erases the account', async () => {
    const customer = await acceptedCustomer(provider);
    const own = await browsers.signedIn(customer.email, { path: '/personal' });
    const file = own.waitForEvent('download');
    await own.getByRole('button', { name: 'Download my data' }).click();
    const lines = (await readFile(await (await file).path(), 'utf8')).trim().split('\n');
    expect(lines[0]).toContain(customer.email);
    expect(lines.length).toBeGreaterThan(3);

    await page.getByRole('link', { name: 'Sign-in problems' }).click();
    await lookUp(customer.email);
    await page.getByRole('button', { name: 'Erase this person…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`Permanently erase ${customer.email}?`).waitFor();
    await dialog.getByRole('button', { name: 'Erase this person' }).click();
    await waitForText(page, 'no account for this address');
    await waitForText(own, 'Sign in');
  });
});

describe('dead letters', () => {
  it('F38: are listed with their reason and can be inspected and retried', async () => {
    const reason = `it has no title (${unique()})`;
    await query(
      'notifications',
      `insert into dead_letters (id, key, consumer, event, subject, text, reason, attempts, first_buried_at, buried_at)
       values ($1, $2, 'notifications', 'ext.notice-published', 'evt.ext.demo.notice-published.v1', '{"specversion":"1.0"}',
         $3, 5, now(), now())`,
      [randomUUID(), randomBytes(32), reason],
    );
    await page.getByRole('link', { name: 'Dead letters' }).click();
    const row = page.getByRole('row').filter({ hasText: reason });
    await row.getByRole('button', { name: 'ext.notice-published', exact: true }).click();
    await page.getByRole('region', { name: 'Event content' }).getByText('specversion').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await row.getByRole('button', { name: 'Retry ext.notice-published' }).click();
    await waitForText(page, 'Sent to notifications again.');
    await row.waitFor({ state: 'detached' });
  });
});
