import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  Application,
  listLogoutDeliveries,
  type LogoutDelivery,
} from '@gatehouse/contracts/identity';
import { eventually } from '@gatehouse/testing/wait';
import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, expectNoContent, expectResponse, type ApiResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createProvider,
  setAccess,
  setModules,
  type Customer,
  type Provider,
} from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { LogoutReceiver } from './testing/logout-receiver.js';
import { nextToken } from './testing/mailbox.js';
import {
  registerApplication,
  signInWith,
  startSignIn,
  type Registered,
} from './testing/openid-fixture.js';
import type { Person } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
let receiver: LogoutReceiver;
beforeAll(async () => {
  provider = await createProvider();
  receiver = await LogoutReceiver.start();
});
afterAll(() => receiver.stop());

describe('an application, when a session ends,', () => {
  it.each<[string, (provider: Provider, customer: Customer) => Promise<unknown>]>([
    ['A4: is turned off', (of, customer) => setAccess(of, customer, { enabled: false })],
    ['B1: has a provider who loses the module', (of) => setModules(of, [])],
  ])('loses all that it holds of a user, and is notified: the customer … %s', async (_, end) => {
    const provider = await createProvider();
    const customer = await acceptedCustomer(provider);
    const portal = await registerApplication(provider, {
      backchannelLogoutUri: receiver.url,
      scopes: ['openid', 'api'],
    });
    const tokens = await signInWith(portal, new HttpBrowser(), customer.person, {
      scope: 'openid api',
    });
    const { access_token: accessToken, refresh_token: refreshToken = '' } = tokens;
    expect((await call('GET', '/jobs', { token: accessToken })).status).toBe(200);
    const before = await client.tokenIntrospection(portal.configuration, accessToken);
    expect(before).toMatchObject({ active: true, client_id: portal.application.clientId });

    await end(provider, customer);

    expect((await call('GET', '/jobs', { token: accessToken })).status).toBe(401);
    for (const token of [accessToken, refreshToken])
      expect((await client.tokenIntrospection(portal.configuration, token)).active).toBe(false);
    await expect(
      client.refreshTokenGrant(portal.configuration, refreshToken),
    ).rejects.toMatchObject({ error: 'invalid_grant' });
    const received = await eventually(() =>
      receiver.tokens.find(({ token }) => decodeJwt(token).aud === portal.application.clientId),
    );
    expect(decodeJwt(received.token)).toMatchObject({
      sub: customer.person.session.user.id,
      sid: tokens.claims()?.sid,
    });
  });

  it('F21: ends, and is notified, for users whose organization it is no longer open to', async () => {
    const [chosen, other] = [await acceptedCustomer(provider), await acceptedCustomer(provider)];
    const portal = await registerApplication(provider, {
      ...{ backchannelLogoutUri: receiver.url, scopes: ['openid', 'api'] },
      customers: [chosen.id, other.id],
    });
    const signIn = ({ person }: { person: Person }) =>
      signInWith(portal, new HttpBrowser(), person, { scope: 'openid api' });
    const [kept, ended] = [await signIn(chosen), await signIn(other)];
    const path = `/applications/${portal.application.id}`;
    const fewer = { body: { customers: [chosen.id] } };
    expectResponse(await provider.admin.call('PATCH', path, fewer), 200, Application);

    const statusOf = async ({ access_token: token }: client.TokenEndpointResponse) =>
      (await call('GET', '/jobs', { token })).status;
    expect([await statusOf(kept), await statusOf(ended)]).toEqual([200, 401]);
    const isActive = async ({ access_token: token }: client.TokenEndpointResponse) =>
      (await client.tokenIntrospection(portal.configuration, token)).active;
    expect([await isActive(kept), await isActive(ended)]).toEqual([true, false]);
    const refresh = ({ refresh_token: token = '' }: client.TokenEndpointResponse) =>
      client.refreshTokenGrant(portal.configuration, token);
    await expect(refresh(ended)).rejects.toMatchObject({ error: 'invalid_grant' });
    await refresh(kept);
    const told = () =>
      receiver.tokens
        .map(({ token }) => decodeJwt(token))
        .filter(({ aud }) => aud === portal.application.clientId);
    await eventually(() => told().length > 0);
    expect(new Set(told().map(({ sub }) => sub))).toEqual(new Set([other.person.session.user.id]));
    // Their session at the portal goes on.
    expect((await other.person.call('GET', '/jobs')).status).toBe(200);
  });

  it.each<[string, (person: Person) => Promise<ApiResponse>]>([
    ['C3: another of their sessions ends it', (person) => person.call('DELETE', '/me/sessions')],
    [
      'C3: they change their password',
      (person) =>
        person.call('PUT', '/me/password', {
          body: { currentPassword: person.password, newPassword: 'another long password 1' },
        }),
    ],
    [
      'E8: they reset their password',
      async ({ email }) => {
        await call('POST', '/auth/password/forgot', { body: { username: email } });
        const body = { token: await nextToken(email, 1), password: 'another long password 1' };
        return call('POST', '/auth/password/reset', { body });
      },
    ],
    [
      'E8: an administrator ends it',
      ({ session: { organization, user } }) =>
        provider.admin.call('DELETE', `/customers/${organization.id}/members/${user.id}/sessions`),
    ],
    [
      'B8: they are removed from their organization',
      ({ session: { organization, user } }) =>
        provider.admin.call('DELETE', `/customers/${organization.id}/members/${user.id}`),
    ],
  ])('loses what it holds of a user when … %s', async (_, end) => {
    const portal = await registerApplication(provider);
    const { person } = await acceptedCustomer(provider, { role: 'member' });
    const tokens = await signInWith(portal, new HttpBrowser(), person);
    expectNoContent(await end(person), 204);
    await expect(
      client.refreshTokenGrant(portal.configuration, tokens.refresh_token ?? ''),
    ).rejects.toMatchObject({ error: 'invalid_grant' });
    const info = await fetch(new URL('/oidc/userinfo', stack.publicUrl), {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(info.status).toBe(401);
  });

  it('is notified with retries, which its provider can see; never at private addresses', async () => {
    const { person } = await acceptedCustomer(provider);
    const failing = await LogoutReceiver.start();
    failing.status = 503;
    const hanging = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(hanging, 'listening');
    const port = String((hanging.address() as AddressInfo).port);
    const uris = {
      working: receiver.url,
      failing: failing.url,
      hanging: `http://127.0.0.1:${port}/`,
      private: 'https://10.255.255.1/logout',
    };
    try {
      const browser = new HttpBrowser();
      const portals = new Map<string, Registered>();
      for (const [name, backchannelLogoutUri] of Object.entries(uris)) {
        const portal = await registerApplication(provider, { name, backchannelLogoutUri });
        portals.set(name, portal);
        if (portals.size === 1) await signInWith(portal, browser, person);
        else await browser.visit((await startSignIn(portal)).url);
      }
      await person.call('DELETE', '/me/sessions');
      const deliveryOf = (name: string) => async () => {
        const id = portals.get(name)?.application.id ?? '';
        const response = await provider.admin.call('GET', `/applications/${id}/logout-deliveries`);
        return expectResponse(response, 200, listLogoutDeliveries.output).items[0];
      };
      const until = async (name: string, what: (delivery: LogoutDelivery) => boolean) =>
        eventually(async () => {
          const delivery = await deliveryOf(name)();
          return delivery && what(delivery) ? delivery : undefined;
        }, 20_000);
      await until('working', ({ status }) => status === 'delivered');
      await until('private', ({ lastError }) => lastError?.includes('public address') ?? false);
      await until('failing', ({ attempts, lastStatus }) => attempts >= 1 && lastStatus === 503);
      failing.status = 200;
      await until('failing', ({ status, attempts }) => status === 'delivered' && attempts >= 2);
      await until('hanging', ({ lastError }) => lastError?.includes('did not answer') ?? false);
    } finally {
      await failing.stop();
      hanging.closeAllConnections();
      hanging.close();
    }
  });
});
