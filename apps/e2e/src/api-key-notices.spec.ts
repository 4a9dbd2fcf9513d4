import { listNotifications } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, expect, it } from 'vitest';
import { expectProblem, expectResponse } from './testing/api-client.js';
import { createColleague, type Colleague } from './testing/colleague-fixture.js';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { allMailsTo } from './testing/mailbox.js';
import type { Person } from './testing/person-fixture.js';
import { createProgram, onEachGateway } from './testing/service-account-fixture.js';
import { query } from './testing/stack.js';

let provider: Provider;
let colleague: Colleague;
/** Administrators of another provider, and of a customer of this one. */
let strangers: Person[];

beforeAll(async () => {
  provider = await createProvider();
  colleague = await createColleague(provider, { roles: ['administrator'] });
  const customer = await acceptedCustomer(provider, { role: 'administrator' });
  strangers = [(await createProvider()).admin, customer.person];
});

const noticesOf = async (who: Person, keyId: string) => {
  const response = await who.call('GET', '/me/notifications');
  const { items } = expectResponse(response, 200, listNotifications.output);
  return items.filter(({ subjectId }) => subjectId === keyId);
};

/** Waits until a user has a notice in this state about a key. */
const noticeOf = (who: Person, keyId: string, state: string) =>
  eventually(async () => (await noticesOf(who, keyId)).find((notice) => notice.state === state));

it('the other administrators are told of a new API key, and all are told once of its use from elsewhere', async () => {
  const { admin } = provider;
  const { account, key } = await createProgram(admin, ['agent'], {
    permissions: ['customers:read'],
    networks: ['203.0.113.0/24'],
  });
  const created = await noticeOf(colleague.person, key.id, 'api-key-created');
  const title = `${account.name} – ${key.name}`;
  expect(created).toMatchObject({ title, link: `/settings/service-accounts/${account.id}` });

  for (let round = 0; round < 2; round++)
    for (const response of await onEachGateway('/customers', key.key))
      expectProblem(response, 403, 'network-not-allowed');
  for (const who of [admin, colleague.person]) {
    const refused = await noticeOf(who, key.id, 'api-key-refused');
    expect(refused.title).toBe(`${title} (127.0.0.1)`);
  }
  // Each gateway reports its refusals; together they are one notice.
  const statesOf = async (who: Person) =>
    (await noticesOf(who, key.id)).map(({ state }) => state).toSorted();
  expect(await statesOf(admin)).toEqual(['api-key-refused']);
  expect(await statesOf(colleague.person)).toEqual(['api-key-created', 'api-key-refused']);
  for (const stranger of strangers) expect(await noticesOf(stranger, key.id)).toEqual([]);

  const mailsAbout = async (email: string) =>
    (await allMailsTo(email)).filter(({ text }) => text.includes(account.name));
  await query(
    'notifications',
    'update pending_digests set due_at = now() where organization_id = $1 and round is null',
    [provider.id],
  );
  await eventually(async () => {
    const texts = (await mailsAbout(colleague.email)).map(({ text }) => text).join();
    return texts.includes('New API key') && texts.includes('outside its networks');
  }, 15_000);
  await eventually(async () => (await mailsAbout(admin.email)).length > 0, 15_000);
  const mails = [...(await mailsAbout(admin.email)), ...(await mailsAbout(colleague.email))];
  for (const { text, html } of mails) expect(text + html).not.toContain(key.key);
  for (const { email } of strangers) expect(await mailsAbout(email)).toEqual([]);
});
