import { createHash } from 'node:crypto';
import {
  Branding,
  getNotificationPreferences,
  listNotifications,
} from '@gatehouse/contracts/notifications';
import { Site } from '@gatehouse/contracts/service-desk';
import { noise } from '@gatehouse/testing/pictures';
import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { openFeed } from './testing/feed-stream.js';
import type { Person } from './testing/person-fixture.js';
import { pidOf, replicasOf, restart, stack } from './testing/stack.js';

const AREAS = ['jobs', 'assets', 'problem-reports', 'video-sessions', 'dashboard'];

let provider: Provider;
let customer: ServedCustomer;

beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider, { areas: AREAS });
});

const feedOf = async (person: Person) =>
  expectResponse(await person.call('GET', '/me/notifications'), 200, listNotifications.output);

/** Waits until a user's feed has an entry with this title. */
const notificationOf = (person: Person, title: string) =>
  eventually(async () => (await feedOf(person)).items.find((item) => item.title === title));

describe('B11: notifications', () => {
  it('a job reported by a customer appears in the provider’s feed at once', async () => {
    const stream = await openFeed(provider.admin.token);
    const body = { customerId: customer.id, name: 'Hall' };
    const site = expectResponse(await provider.admin.call('POST', '/sites', { body }), 201, Site);
    const report = { siteId: site.id, title: 'It leaks', description: 'On the left.' };
    const response = await customer.person.call('POST', '/problem-reports', { body: report });
    expect(response.status).toBe(201);
    const item = await eventually(() =>
      stream.notifications.find(({ title }) => title === 'It leaks'),
    );
    expect(item).toMatchObject({ kind: 'job', event: 'created', customerId: customer.id });
    stream.close();
    // The reporter is not notified.
    expect((await feedOf(customer.person)).items.map(({ title }) => title)).not.toContain(
      'It leaks',
    );
  });

  it('each user turns kinds on and off, and read ones are not counted', async () => {
    const { person } = customer;
    await createJob(provider, customer, 'To be read');
    const { id } = await notificationOf(person, 'To be read');
    const before = (await feedOf(person)).unreadCount;
    expectNoContent(await person.call('POST', `/me/notifications/${id}/read`), 204);
    expect((await feedOf(person)).unreadCount).toBe(before - 1);
    expectNoContent(await person.call('POST', '/me/notifications/read'), 204);
    expect((await feedOf(person)).unreadCount).toBe(0);

    const { output } = getNotificationPreferences;
    const asked = await person.call('GET', '/me/notification-preferences');
    const { preferences } = expectResponse(asked, 200, output);
    expect(preferences.every(({ mail, inApp }) => mail && inApp)).toBe(true);
    const off = { preferences: [{ kind: 'job', mail: true, inApp: false }] };
    const put = (body: object) => person.call('PUT', '/me/notification-preferences', { body });
    expectResponse(await put(off), 200, output);
    expect((await feedOf(person)).items.filter(({ kind }) => kind === 'job')).toEqual([]);
    expectResponse(
      await put({ preferences: [{ kind: 'job', mail: true, inApp: true }] }),
      200,
      output,
    );
  });
});

describe('a stream', () => {
  it('resumes on another gateway after a kill, in order and without gaps or duplicates', async () => {
    const { token } = customer.person;
    const first = await openFeed(token, { gateway: stack.urls[1] });
    await createJob(provider, customer, 'Before 1');
    await eventually(() => first.notifications.length === 1);
    const killing = restart(['gateway-2'], 'SIGKILL');
    await first.ended;
    for (const title of ['Meanwhile 1', 'Meanwhile 2']) await createJob(provider, customer, title);
    const second = await openFeed(token, { after: first.lastEventId });
    for (const title of ['After 1', 'After 2']) await createJob(provider, customer, title);
    await eventually(() => second.notifications.length >= 4);
    const got = [...first.notifications, ...second.notifications].map(({ id }) => id);
    // Events of two jobs may arrive in either order; the feed has one order.
    const { items } = await feedOf(customer.person);
    const newest = items.slice(0, 5).reverse();
    expect(got).toEqual(newest.map(({ id }) => id));
    expect(newest.map(({ title }) => title).sort()).toEqual([
      ...['After 1', 'After 2', 'Before 1', 'Meanwhile 1', 'Meanwhile 2'],
    ]);
    second.close();
    await killing;
  });

  it('misses nothing while the notifications service is down', async () => {
    const stream = await openFeed(customer.person.token);
    const former = replicasOf('notifications').map((name) => pidOf(name));
    const restarting = restart(replicasOf('notifications'), 'SIGKILL');
    await createJob(provider, customer, 'While no stream is open');
    await restarting;
    expect(replicasOf('notifications').map((name) => pidOf(name))).not.toEqual(former);
    await eventually(
      () => stream.notifications.some(({ title }) => title === 'While no stream is open'),
      30_000,
    );
    stream.close();
  });

  it('F16 A4: ends when the customer is disabled and delivers nothing afterwards', async () => {
    const shut = await acceptedCustomer(provider);
    const stream = await openFeed(shut.person.token);
    await setAccess(provider, shut, { enabled: false });
    await createJob(provider, shut, 'Not for them');
    await stream.ended;
    expect(stream.lastEvent).toBe('session-ended');
    expect(stream.notifications.map(({ title }) => title)).not.toContain('Not for them');
    expectProblem(await shut.person.call('GET', '/me/notifications'), 401, 'session-ended');
  });
});

describe('email content', () => {
  it('logos have a public URL and the right content type', async () => {
    const bytes = await noise(64, 48);
    const body = { name: 'Acme Lifts', colour: '#0b7a75', logo: bytes.toString('base64') };
    const changed = await provider.admin.call('PUT', '/branding', { body });
    const { logo } = expectResponse(changed, 200, Branding);
    const path = new URL(logo ?? '').pathname;
    const response = await fetch(`${stack.urls[1]}${path}`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(`${stack.urls[0]}${path}`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expectProblem(
      await customer.person.call('PUT', '/branding', { body }),
      403,
      'permission-denied',
    );
  });

  it('a forged unsubscribe link has no effect, and opening a valid one changes nothing', async () => {
    const url = `${stack.urls[0]}/unsubscribe/x`;
    const looked = await fetch(url, { headers: { 'accept-language': 'de' } });
    const html = await looked.text();
    expect([looked.status, html]).toEqual([200, expect.stringContaining('>Ausschalten</button>')]);
    // A Content-Security-Policy violation would leave the page unstyled.
    const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(looked.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(url, { method: 'POST', body })).status).toBe(404);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expectProblem(
      await provider.admin.call('POST', '/jobs', { headers: form, body }),
      415,
      'unsupported-media-type',
    );
  });
});
