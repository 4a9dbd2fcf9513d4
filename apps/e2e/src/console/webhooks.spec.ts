import type { Page } from 'playwright-core';
import { NewWebhook } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing/wait';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, injectAxe } from '../testing/accessibility.js';
import { expectResponse } from '../testing/api-client.js';
import { useBrowser, waitForText } from '../testing/browser.js';
import { createColleague } from '../testing/colleague-fixture.js';
import {
  createCustomer,
  createJob,
  createProvider,
  type Provider,
} from '../testing/customer-fixture.js';
import { isSignedWith, WebhookReceiver, type Received } from '../testing/webhook-receiver.js';

const browsers = useBrowser();
let provider: Provider;
let receiver: WebhookReceiver;
let webhook: NewWebhook;
let page: Page;

beforeAll(async () => {
  provider = await createProvider();
  receiver = await WebhookReceiver.start();
  const body = { url: receiver.url, events: ['job.changed', 'customer.changed'] };
  webhook = expectResponse(
    await provider.admin.call('POST', '/webhooks', { body }),
    201,
    NewWebhook,
  );
  const path = `/settings/webhooks/${webhook.id}`;
  page = await browsers.signedIn(provider.admin.email, { path });
});
afterAll(() => receiver.stop());

const next = (count: number, type: string): Promise<Received> =>
  eventually(() => receiver.received.filter((each) => each.type === type)[count - 1]);

describe('the page of a webhook', () => {
  it('sends a test event, and lists its delivery', async () => {
    await page.getByRole('button', { name: 'Send test event' }).click();
    await waitForText(page, 'Test event sent. Its delivery is listed below.');
    expect(isSignedWith(webhook.secret, await next(1, 'webhook.test'))).toBe(true);
    await page.getByRole('row').filter({ hasText: 'Test' }).waitFor();
  });

  it('rotates the secret: shows the new one once, and until when the former signs, too', async () => {
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Rotate secret' }).click();
    const secret = await page.getByText(/^whsec_[\w+/=]+$/).innerText();
    await waitForText(page, /until .+ with the former one, too/);
    await page.getByRole('button', { name: 'I’ve copied it' }).click();
    expect(await page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'Send test event' }).click();
    const both = await next(2, 'webhook.test');
    expect([secret, webhook.secret].map((each) => isSignedWith(each, both))).toEqual([true, true]);

    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await page.getByRole('combobox', { name: 'The current secret stays valid' }).click();
    await page.getByRole('option', { name: 'no longer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rotate secret' }).click();
    await waitForText(page, 'Deliveries are signed with this secret only.');
    const last = await page.getByText(/^whsec_[\w+/=]+$/).innerText();
    await page.getByRole('button', { name: 'I’ve copied it' }).click();
    await page.getByRole('button', { name: 'Send test event' }).click();
    const one = await next(3, 'webhook.test');
    expect([last, secret].map((each) => isSignedWith(each, one))).toEqual([true, false]);
  });

  it('replays a period, limited to some events: each delivery keeps its id', async () => {
    const customer = await createCustomer(provider);
    await createJob(provider, customer, 'Paint the gate');
    const job = await next(1, 'job.changed');
    await next(1, 'customer.changed');
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByRole('combobox', { name: 'Events' }).click();
    await page.getByRole('option', { name: 'Jobs: created and updated' }).click();
    await page.keyboard.press('Tab');
    await injectAxe(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send again' }).click();
    await waitForText(page, 'Sending the deliveries of this period again.');
    expect((await next(2, 'job.changed')).id).toBe(job.id);
    expect(receiver.received.filter(({ type }) => type === 'customer.changed')).toHaveLength(1);
  });
});

it('a webhook whose server says that it is gone is disabled, and a notification in the reader’s language leads to it', async () => {
  const reader = { roles: ['administrator'], language: 'de' as const };
  const { email } = await createColleague(provider, reader);
  receiver.status = 410;
  await page.getByRole('button', { name: 'Send test event' }).click();
  const german = await browsers.signedIn(email, { path: '/notifications' });
  const { host } = new URL(receiver.url);
  const row = german
    .getByRole('row')
    .filter({ hasText: `Der Webhook an ${host} wurde deaktiviert` });
  await row
    .getByText('Sein Server hat geantwortet, dass es die Adresse nicht mehr gibt (410).')
    .waitFor();
  await row.getByRole('link').click();
  await german.waitForURL(`**/settings/webhooks/${webhook.id}`);
  await waitForText(german, 'Dieser Webhook ist deaktiviert');
  await waitForText(
    german,
    'Grund: der Server hat geantwortet, dass es die URL nicht mehr gibt (410). Es wird nichts',
  );
});
