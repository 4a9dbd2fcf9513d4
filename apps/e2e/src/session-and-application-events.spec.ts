import { NewWebhook, type WebhookEvent } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing/wait';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoContent, expectResponse } from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  setAccess,
  type Provider,
} from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { createSecret, registerApplication, signInWith } from './testing/openid-fixture.js';
import type { Person } from './testing/person-fixture.js';
import { WebhookReceiver } from './testing/webhook-receiver.js';

let provider: Provider;
let ours: WebhookReceiver;
let theirs: WebhookReceiver;

/** Sends events of a provider to a receiver. */
async function subscribe({ admin }: Provider, url: string, events: WebhookEvent[]): Promise<void> {
  expectResponse(await admin.call('POST', '/webhooks', { body: { url, events } }), 201, NewWebhook);
}

beforeAll(async () => {
  [ours, theirs] = await Promise.all([WebhookReceiver.start(), WebhookReceiver.start()]);
  provider = await createProvider();
  const other = await createProvider();
  const kinds = ['session.ended', 'application.changed', 'application.deleted'] as const;
  await subscribe(provider, ours.url, [...kinds, 'session.started']);
  await subscribe(other, theirs.url, [...kinds]);
});
afterAll(() => Promise.all([ours.stop(), theirs.stop()]));

interface Payload {
  type: string;
  sequence: number;
  data: Record<string, unknown>;
}

/** Each one once: a delivery whose response was lost is sent again with the same id. */
const payloads = (type: string): Payload[] => {
  const bodies = new Map(ours.received.map((each) => [each.id, each]));
  return [...bodies.values()]
    .filter((each) => each.type === type)
    .map(({ body }) => JSON.parse(body) as Payload);
};

const endedOf = ({ session }: Person): Payload[] =>
  payloads('session.ended').filter(({ data }) => data.userId === session.user.id);

/** Until something later was delivered: what has not arrived by then does not arrive. */
async function settled(): Promise<void> {
  const { person } = await createColleague(provider);
  expectNoContent(await person.call('POST', '/auth/sign-out'), 204);
  await eventually(() => endedOf(person).length > 0, 15_000);
}

describe('B7: a webhook receives the end of a session, once, with the reason:', () => {
  const WAYS: [reason: string, end: (person: Person) => Promise<unknown>][] = [
    ['signed-out', (person) => person.call('POST', '/auth/sign-out')],
    [
      'signed-out-elsewhere',
      async (person) => {
        const elsewhere = await person.signInAgain();
        await elsewhere.call('DELETE', '/me/sessions');
      },
    ],
    [
      'password-changed',
      async (person) => {
        const body = { currentPassword: person.password, newPassword: 'another long password 1' };
        await (await person.signInAgain()).call('PUT', '/me/password', { body });
      },
    ],
    [
      'replayed',
      async (person) => {
        const { refreshToken } = person.session;
        await person.refresh();
        const body = { refreshToken };
        expect((await person.call('POST', '/auth/refresh', { body })).status).toBe(401);
      },
    ],
    [
      'member-removed',
      async ({ session }) => {
        const path = `/members/${session.user.id}`;
        expectNoContent(await provider.admin.call('DELETE', path), 204);
      },
    ],
  ];

  it.each(WAYS)('%s', async (reason, end) => {
    const { person } = await createColleague(provider);
    const { id: userId } = person.session.user;
    await end(person);
    const [ended] = await eventually(() => {
      const found = endedOf(person);
      return found.length > 0 && found;
    }, 15_000);
    expect(ended).toMatchObject({
      sequence: 2,
      data: { userId, organizationId: provider.id, providerId: provider.id, reason },
    });
    await settled();
    expect(endedOf(person)).toHaveLength(1);
    const started = payloads('session.started').filter(({ data }) => data.userId === userId);
    expect(started.map(({ data }) => data.at)).toContain(ended?.data.startedAt);
  });

  it('access-disabled, for each session of the customer, and for those of applications', async () => {
    const customer = await acceptedCustomer(provider);
    const portal = await registerApplication(provider);
    await signInWith(portal, new HttpBrowser(), customer.person);
    await customer.person.signInAgain();
    await setAccess(provider, customer, { enabled: false });
    const { id: organizationId } = customer;
    await eventually(() => endedOf(customer.person).length === 3, 15_000);
    await settled();
    const expected = { organizationId, providerId: provider.id, reason: 'access-disabled' };
    const each = endedOf(customer.person).map(({ data }) => data);
    expect(each).toMatchObject([expected, expected, expected]);
  });
});

describe('B7: a webhook receives changes to applications', () => {
  it('as they are after each change, without a secret', async () => {
    const customer = await createCustomer(provider);
    const portal = await registerApplication(provider, { customers: [customer.id] });
    const { id } = portal.application;
    const path = `/applications/${id}`;
    const { clientSecret, id: secretId } = await createSecret(provider, portal.application);
    const changes: [method: 'PATCH' | 'DELETE', path: string, body?: object][] = [
      ['DELETE', `${path}/secrets/${secretId}`],
      ['PATCH', path, { name: 'Portal two' }],
      // Changes nothing.
      ['PATCH', path, { name: 'Portal two', logo: null }],
      ['DELETE', path],
    ];
    for (const [method, to, body] of changes)
      expect((await provider.admin.call(method, to, body && { body })).status).toBeLessThan(300);
    const received = (type: string) =>
      payloads(type)
        .filter(({ data }) => data.applicationId === id)
        .toSorted((a, b) => a.sequence - b.sequence);
    await eventually(
      () => received('application.deleted').length + received('application.changed').length === 6,
      15_000,
    );
    const shown = received('application.changed').map(({ sequence, data }) => {
      const { name, secrets, customers, providerId } = data;
      return { sequence, name, secrets: (secrets as object[]).length, customers, providerId };
    });
    const always = { name: 'Portal', customers: [customer.id], providerId: provider.id };
    expect(shown).toEqual([
      { ...always, sequence: 1, secrets: 0 },
      { ...always, sequence: 2, secrets: 1 },
      { ...always, sequence: 3, secrets: 2 },
      { ...always, sequence: 4, secrets: 1 },
      { ...always, sequence: 5, secrets: 1, name: 'Portal two' },
    ]);
    expect(received('application.deleted')).toMatchObject([
      { sequence: 6, data: { applicationId: id, name: 'Portal two', providerId: provider.id } },
    ]);
    const bodies = ours.received.map(({ body }) => body).join();
    for (const secret of [clientSecret, portal.secret]) expect(bodies).not.toContain(secret);
  });

  it('F21: of its own provider only, as of sessions', async () => {
    await settled();
    expect(theirs.received).toEqual([]);
  });
});
