import { Application, ApplicationKind } from '@gatehouse/contracts/identity';
import { Role } from '@gatehouse/contracts/tenant-access';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import * as client from 'openid-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectProblem, expectResponse } from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { createMachine } from './testing/machine-fixture.js';
import { registerApplication, tokenRequest } from './testing/openid-fixture.js';
import { unique } from './testing/person-fixture.js';
import { createServiceAccount, onEachGateway } from './testing/service-account-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

describe('a machine application', () => {
  it('calls the API as its service account, with a token that is a JWT', async () => {
    const { account, machine, tokens, token } = await createMachine(provider);
    expect(tokens).toMatchObject({ token_type: 'bearer', scope: 'api', expires_in: 300 });
    expect(tokens).not.toHaveProperty('refresh_token');
    expect(tokens).not.toHaveProperty('id_token');
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    const { clientId } = machine.application;
    const claims = { sub: account.id, client_id: clientId, aud: 'gatehouse', scope: 'api' };
    expect(decodeJwt(token)).toMatchObject({ ...claims, iss: stack.publicUrl });
    for (const { status } of await onEachGateway('/customers', token)) expect(status).toBe(200);
    expectProblem(await call('GET', '/service-accounts', { token }), 403, 'permission-denied');
    expectProblem(await call('GET', '/me', { token }), 403, 'person-required');
    expect(await client.tokenIntrospection(machine.configuration, token)).toMatchObject({
      active: true,
      ...claims,
    });
  });

  it('needs a service account and has no part in signing in; nothing else has one', async () => {
    const { id: serviceAccountId } = await createServiceAccount(provider.admin, ['agent']);
    const machine = { name: 'Night job', kind: 'machine', serviceAccountId };
    const portal = { name: 'Portal', kind: 'web', redirectUris: ['https://portal.example/'] };
    const invalid: [body: Record<string, unknown>, field: string][] = [
      [{ ...machine, serviceAccountId: null }, 'serviceAccountId'],
      [{ ...machine, redirectUris: portal.redirectUris }, 'redirectUris'],
      [{ ...machine, backchannelLogoutUri: 'https://x.example/' }, 'backchannelLogoutUri'],
      [{ ...machine, scopes: ['openid'] }, 'scopes'],
      [{ ...portal, serviceAccountId }, 'serviceAccountId'],
      [{ ...portal, redirectUris: [] }, 'redirectUris'],
    ];
    const { admin } = provider;
    for (const [body, field] of invalid) {
      const { errors } = expectProblem(
        await admin.call('POST', '/applications', { body }),
        ...([422, 'invalid-request'] as const),
      );
      expect(errors).toMatchObject([{ pointer: `/${field}` }]);
    }
    const created = await admin.call('POST', '/applications', { body: machine });
    const { id } = expectResponse(created, 201, Application);
    const body = { redirectUris: portal.redirectUris };
    const changed = await admin.call('PATCH', `/applications/${id}`, { body });
    expectProblem(changed, 422, 'invalid-request');
  });

  it('gets no more for anyone than they may do themselves', async () => {
    const stranger = await createProvider();
    const { id: serviceAccountId } = await createServiceAccount(provider.admin, ['agent']);
    const body = { name: 'Night job', kind: 'machine', serviceAccountId };
    const theirs = await stranger.admin.call('POST', '/applications', { body });
    expectProblem(theirs, 404, 'not-found');
    const permissions = ['applications:manage', 'service-accounts:manage'];
    const role = { name: `apps ${unique()}`, permissions };
    expectResponse(await provider.admin.call('POST', '/roles', { body: role }), 201, Role);
    const { person: colleague } = await createColleague(provider, { roles: [role.name] });
    const refused = await colleague.call('POST', '/applications', { body });
    expectProblem(refused, 403, 'permission-denied');
    const { machine } = await createMachine(provider);
    const path = `/applications/${machine.application.id}`;
    const secret = await colleague.call('POST', `${path}/secrets`, { body: {} });
    expectProblem(secret, 403, 'permission-denied');
    const lesser = await createServiceAccount(provider.admin, [role.name]);
    const change = { body: { serviceAccountId: lesser.id } };
    expect((await colleague.call('PATCH', path, change)).status).toBe(200);
    const back = await colleague.call('PATCH', path, { body: { serviceAccountId } });
    expectProblem(back, 403, 'permission-denied');
  });

  it('gets a token for an API of its provider, which Gatehouse’s own refuses', async () => {
    const audience = `https://api.${unique()}.example/`;
    const { account, machine, token } = await createMachine(provider, ['agent'], { audience });
    const foreign = await client.clientCredentialsGrant(machine.configuration, {
      resource: audience,
    });
    const claims = decodeJwt(foreign.access_token);
    expect(claims).toMatchObject({ aud: audience, sub: account.id });
    expect(claims.permissions).toEqual(account.permissions);
    expect((await call('GET', '/customers', { token })).status).toBe(200);
    const response = await call('GET', '/customers', { token: foreign.access_token });
    expectProblem(response, 401, 'not-signed-in');
    const api = await registerApplication(provider, { audience });
    expect(await client.tokenIntrospection(api.configuration, foreign.access_token)).toMatchObject({
      active: true,
    });
    expect(await client.tokenIntrospection(api.configuration, token)).toEqual({ active: false });
  });

  it('is the only kind that gets tokens without a user, and only so', async () => {
    const form = { grant_type: 'client_credentials', scope: 'api' };
    for (const kind of ApplicationKind.exclude(['machine']).options) {
      const { configuration } = await registerApplication(provider, { kind });
      await expect(client.clientCredentialsGrant(configuration)).rejects.toMatchObject({
        error: 'invalid_request',
        error_description: 'requested grant type is not allowed for this client',
      });
    }
    const { machine } = await createMachine(provider);
    const code = { grant_type: 'authorization_code', code: 'x', redirect_uri: 'https://x.example' };
    expect((await tokenRequest(machine, code)).body.error).toBe('invalid_request');
    const { id } = machine.application;
    const asked = await fetch(
      `${stack.publicUrl}/oidc/auth?client_id=${id}&response_type=code&scope=openid`,
    );
    expect(asked.status).toBe(400);
    const wrong = await tokenRequest({ ...machine, secret: 'ghs_wrong' }, form);
    expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });
});
