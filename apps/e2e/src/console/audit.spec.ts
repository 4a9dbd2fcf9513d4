import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  type Provider,
  type ServedCustomer,
} from '../testing/customer-fixture.js';
import { waitForAudit } from '../testing/audit-log.js';
import { useBrowser } from '../testing/browser.js';

const browsers = useBrowser();
let provider: Provider;
let customer: ServedCustomer;

beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider, { role: 'administrator' });
  const about = { subjectId: customer.id, subjectKind: 'access-grant' };
  await waitForAudit(provider.admin, about, ({ changes }) => changes?.status?.to === 'accepted');
});

it('a provider sees changes to a customer, before and after, and verifies the chain', async () => {
  const page = await browsers.signedIn(provider.admin.email, {
    path: `/customers/${customer.id}/changes`,
  });
  const row = page.getByRole('row').filter({ hasText: 'Portal access changed' }).first();
  await row.getByRole('button').click();
  const entry = page.getByRole('dialog');
  const status = entry.getByRole('row').filter({ hasText: 'Status' });
  expect(await status.getByRole('cell').allTextContents()).toEqual(['Pending', 'Accepted']);
  const since = entry.getByRole('row').filter({ hasText: 'Pending since' });
  expect(await since.getByRole('cell').first().textContent()).toMatch(/^\d+ \w+ \d{4}, \d\d:\d\d$/);
  await entry.getByText('tenant-access.accept-terms').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Verify chain' }).click();
  await page.getByText(/The chain is intact: \d+ entries/).waitFor();
});

it('a customer administrator filters and exports the audit log', async () => {
  const page = await browsers.signedIn(customer.person.email, { path: '/settings/audit' });
  await page.getByRole('row').filter({ hasText: 'Signed in' }).first().waitFor();
  await page.getByRole('combobox', { name: 'Type' }).click();
  await page.getByRole('option', { name: 'Membership' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: 'Signed in' })
    .first()
    .waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: 'Membership created' }).waitFor();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await file).suggestedFilename()).toMatch(/^audit-.*\.ndjson$/);
});

it('an entry names its subject and values; one subject is shown alone and exported as CSV', async () => {
  const page = await browsers.signedIn(provider.admin.email, { path: '/settings/audit' });
  await page
    .getByRole('row')
    .filter({ hasText: `Portal access changed: ${customer.name}` })
    .filter({ hasText: 'Pending → Accepted' })
    .getByRole('button')
    .click();
  await page.getByRole('link', { name: 'Everything that happened to this' }).click();
  await page.getByRole('button', { name: 'One subject only' }).waitFor();
  await page
    .getByRole('row')
    .filter({ hasText: 'Signed in' })
    .first()
    .waitFor({ state: 'detached' });
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const lines = (await readFile(await (await file).path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toMatch(
    /^at,actor,actorId,operation,subjectKind,subjectId,organizationId,changes,/,
  );
  expect(lines[0]).toMatch(/,position,hash,subjectName$/);
  // In the same order as the header: the subject, its organization, and in the end what it is called.
  const ofCustomer = new RegExp(`,${customer.id},[0-9a-f-]{36},"\\{`);
  for (const line of lines.slice(1)) expect(line).toMatch(ofCustomer);
  for (const line of lines.slice(1)) expect(line).toMatch(/,\d+,[0-9a-f]{64},[^,]*$/);
  expect(lines.at(-1)?.endsWith(`,${customer.name}`)).toBe(true);
});

it('a user’s changes are on their page', async () => {
  const page = await browsers.signedIn(provider.admin.email, { path: '/users' });
  await page.getByRole('link', { name: /\(you\)$/ }).click();
  await page.getByRole('row').filter({ hasText: 'Signed in' }).first().waitFor();
});

it('an entry says values and names in words, and a branding without a logo nothing of one', async () => {
  const { admin } = provider;
  const { id: jobId } = await createJob(provider, customer, 'Squeaks');
  const assetBody = { customerId: customer.id, name: 'Pump 7' };
  const asset = await admin.api.POST('/assets', { body: assetBody });
  const changes = { assetId: asset.data?.id, assigneeId: admin.session.user.id };
  await admin.call('PATCH', `/jobs/${jobId}`, { body: changes });
  await admin.call('PUT', '/branding', { body: { colour: '#a1b2c3' } });
  const webhookBody = { url: 'http://127.0.0.1:1/hook', events: ['job.changed'] };
  await admin.call('POST', '/webhooks', { body: webhookBody });
  await waitForAudit(admin, { subjectKind: 'job' }, ({ operation }) => operation === 'changed');
  for (const subjectKind of ['branding', 'webhook', 'invitation'])
    await waitForAudit(admin, { subjectKind }, () => true);

  const page = await browsers.signedIn(admin.email, { path: '/settings/audit' });
  const cellsOf = async (entry: string): Promise<string[]> => {
    await page.getByRole('row').filter({ hasText: entry }).first().getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('row').nth(1).waitFor();
    // Names are looked up.
    await dialog.getByText('…').waitFor({ state: 'detached' });
    const rows = await dialog.getByRole('row').allInnerTexts();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return rows.slice(1).map((row) => row.replace(/\s+/g, ' ').trim());
  };
  // From the newest down: rows out of view are not rendered.
  const webhook = await cellsOf('Webhook created');
  expect(webhook).toContain('Status empty Active');
  expect(webhook).toContain('Events empty Jobs: created and updated');
  expect(await cellsOf('Branding created')).toEqual(['Color empty #a1b2c3']);
  const names = await cellsOf('Job changed');
  expect(names).toContain('Asset empty Pump 7');
  expect(names).toContain('Assigned to empty you');
  expect(await cellsOf('Invitation created')).toContain('Purpose empty Activation of the portal');
});

it('an entry names its subject, also where the name did not change, and on paper who acted', async () => {
  const { admin } = provider;
  const { id: jobId } = await createJob(provider, customer, 'Hinge is loose');
  await admin.call('PATCH', `/jobs/${jobId}`, { body: { priority: 'high' } });
  await waitForAudit(admin, { subjectId: jobId }, ({ operation }) => operation === 'changed');
  const page = await browsers.signedIn(admin.email, { path: '/settings/audit' });
  const entry = page.getByRole('row').filter({ hasText: 'Job changed: Hinge is loose' });
  await entry.filter({ hasText: 'you' }).waitFor();
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  const { firstName, lastName } = admin.session.user;
  await entry.filter({ hasText: `${firstName} ${lastName}` }).waitFor();
  await page.goto(new URL('/users', page.url()).href);
  const self = page.getByRole('link', { name: /\(you\)$/ });
  await self.waitFor();
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  await self.waitFor({ state: 'detached' });
});
