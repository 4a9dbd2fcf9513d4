import { decodeJwt } from 'jose';
import * as client from 'openid-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './testing/api-client.js';
import {
  acceptedCustomer,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { registerApplication, signInWith } from './testing/openid-fixture.js';
import { unique } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

const audience = 'https://portal.example.com/api';

let provider: Provider;
let customer: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
});

describe('an access token for an application’s own API', () => {
  it('names the session as logout tokens do, also when it is renewed', async () => {
    const backchannelLogoutUri = 'https://portal.example.com/logout';
    const portal = await registerApplication(provider, { audience, backchannelLogoutUri });
    const tokens = await signInWith(portal, new HttpBrowser(), customer.person, {
      resource: audience,
    });
    const sid = tokens.claims()?.sid;
    expect(typeof sid).toBe('string');
    expect(decodeJwt(tokens.access_token)).toMatchObject({ aud: audience, sid });
    const next = await client.refreshTokenGrant(portal.configuration, tokens.refresh_token ?? '');
    expect(decodeJwt(next.access_token)).toMatchObject({ aud: audience, sid });
  });

  it('A1: tells which record of the provider’s own system the customer is', async () => {
    const portal = await registerApplication(provider, { audience });
    const parameters = { resource: audience };
    const tokens = await signInWith(portal, new HttpBrowser(), customer.person, parameters);
    const organization = { id: customer.id, name: customer.name, kind: 'customer' };
    for (const token of [tokens.access_token, tokens.id_token ?? ''])
      expect(decodeJwt(token).organization).toEqual({ ...organization, externalId: null });
    const externalId = `ERP-${unique()}`;
    const body = { externalId };
    const path = `/customers/${customer.id}`;
    expect((await provider.admin.call('PATCH', path, { body })).status).toBe(200);
    const next = await client.refreshTokenGrant(portal.configuration, tokens.refresh_token ?? '');
    for (const token of [next.access_token, next.id_token ?? ''])
      expect(decodeJwt(token).organization).toEqual({ ...organization, externalId });
  });
});

it('A1: userinfo tells the external id of a customer, and none of its provider', async () => {
  const portal = await registerApplication(provider);
  const externalId = `ERP-${unique()}`;
  const people = [
    [customer.person, { id: customer.id, externalId }],
    [provider.admin, { id: provider.id, externalId: null }],
  ] as const;
  for (const [person, expected] of people) {
    const tokens = await signInWith(portal, new HttpBrowser(), person);
    const body = { externalId };
    await provider.admin.call('PATCH', `/customers/${customer.id}`, { body });
    const sub = tokens.claims()?.sub ?? '';
    const info = await client.fetchUserInfo(portal.configuration, tokens.access_token, sub);
    expect(info.organization).toMatchObject(expected);
  }
});

it.each(['/api/v1', '/api/v1/', '/api/v1/jobs'])(
  'Gatehouse’s own %s is no audience of an application',
  async (path) => {
    const own = `${stack.publicUrl}${path}`;
    const fields = { name: 'Portal', kind: 'web', redirectUris: [`${stack.publicUrl}/x`] };
    const body = { ...fields, audience: own };
    const refused = await provider.admin.call('POST', '/applications', { body });
    const { errors } = expectProblem(refused, 422, 'invalid-request');
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/audience']);
    const { application } = await registerApplication(provider, { audience });
    const patch = { body: { audience: own } };
    const changed = await provider.admin.call('PATCH', `/applications/${application.id}`, patch);
    expectProblem(changed, 422, 'invalid-request');
  },
);
