import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  acceptedCustomer,
  createProvider,
  disabledCustomer,
  pendingCustomer,
  type Provider,
} from '../customers.js';
import { unique } from '../people.js';
import { query } from '../stack.js';
import { Browsers, seen } from './browser.js';

/** What support is asked, and where it finds the answer. */
const browsers = new Browsers();
let provider: Provider;
let page: Page;

beforeAll(async () => {
  await browsers.start();
  provider = await createProvider();
  const password = 'operator-password-for-local-use';
  page = await browsers.signedIn('operator@gatehouse.local', { password });
});
afterAll(() => browsers.stop());

async function lookUp(email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email address' }).fill(email);
  await page.getByRole('button', { name: 'Check' }).click();
}

describe('why can’t this person get in?', () => {
  it('A6: since no account for this address, and what was sent there', async () => {
    await page.getByRole('link', { name: 'Sign-in problems' }).click();
    await lookUp(`nobody-${unique()}@nowhere.example`);
    await seen(page, 'Can’t sign in: no account for this address');
    await seen(page, 'No invitations for this address');
    const pending = await pendingCustomer(provider);
    await lookUp(pending.email);
    await seen(page, `${pending.name} · Sent`);
    await seen(page, 'The link in the email still works.');
  });

  it('A4: since the provider has disabled the portal, and who can turn it on', async () => {
    const customer = await disabledCustomer(provider);
    await lookUp(customer.email.toUpperCase());
    await seen(page, 'none of their organizations has access');
    await seen(page, `${provider.name} disabled portal access for ${customer.name}.`);
    await seen(page, 'Not signed in on any device');
  });

  it('C1: nothing keeps them out, but mails do not arrive; the block is removed right there', async () => {
    const customer = await acceptedCustomer(provider);
    await query(
      'notifications',
      `insert into email_blocks (id, email, email_key, words, blocked_at, version)
       values ($1, $2, lower($2), '550 no such user', now(), 1)`,
      [randomUUID(), customer.email],
    );
    await lookUp(customer.email);
    await seen(page, 'Nothing prevents this person from signing in');
    await seen(page, '550 no such user');
    await page.getByRole('button', { name: 'Unblock' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Unblock' }).click();
    await seen(page, 'Email can be sent to this address');
  });
});

describe('a person who wants to be forgotten', () => {
  it('takes what is kept of them, and is erased by support for good', async () => {
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
    await seen(page, 'no account for this address');
    await seen(own, 'Sign in');
  });
});

describe('dead letters', () => {
  it('F38: are listed with their reason, can be read, and are sent again by hand', async () => {
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
    await seen(page, 'Sent to notifications again.');
    await row.waitFor({ state: 'detached' });
  });
});
