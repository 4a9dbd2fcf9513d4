import { Application } from '@gatehouse/contracts/identity';
import { Role, ServiceAccount } from '@gatehouse/contracts/tenant-access';
import * as client from 'openid-client';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoContent, expectResponse } from './testing/api-client.js';
import { besideRequests, expectNoneLetIn } from './testing/beside-requests.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { createMachine } from './testing/machine-fixture.js';
import { configurationOf, createSecret, tokenRequest } from './testing/openid-fixture.js';
import { unique } from './testing/person-fixture.js';
import { onEachGateway } from './testing/service-account-fixture.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

describe('no request that begins after the response is let in by the token of a machine application', () => {
  it('whose secret was deleted, while its other secret goes on', async () => {
    const { machine, token } = await createMachine(provider);
    const { application } = machine;
    const other = await createSecret(provider, application);
    const configuration = await configurationOf(application, other.clientSecret);
    const { access_token: stays } = await client.clientCredentialsGrant(configuration);
    const path = `/applications/${application.id}`;
    const { secrets } = expectResponse(await provider.admin.call('GET', path), 200, Application);
    const used = secrets.find(({ id }) => id !== other.id)?.id ?? '';
    const responses = await besideRequests('/customers', token, async () =>
      expectNoContent(await provider.admin.call('DELETE', `${path}/secrets/${used}`), 204),
    );
    expectNoneLetIn(responses, 401);
    for (const { status } of await onEachGateway('/customers', stays)) expect(status).toBe(200);
    expect(await client.tokenIntrospection(configuration, token)).toEqual({ active: false });
  });

  it('that was deleted', async () => {
    const { machine, token } = await createMachine(provider);
    const responses = await besideRequests('/customers', token, async () =>
      expectNoContent(
        await provider.admin.call('DELETE', `/applications/${machine.application.id}`),
        204,
      ),
    );
    expectNoneLetIn(responses, 401);
  });

  it('whose service account was deleted, which gets no other token', async () => {
    const { account, machine, token } = await createMachine(provider);
    const responses = await besideRequests('/customers', token, async () =>
      expectNoContent(await provider.admin.call('DELETE', `/service-accounts/${account.id}`), 204),
    );
    expectNoneLetIn(responses, 401);
    expect(await client.tokenIntrospection(machine.configuration, token)).toEqual({
      active: false,
    });
    const { body } = await tokenRequest(machine, { grant_type: 'client_credentials' });
    expect(body.error).toBe('unauthorized_client');
  });

  it('whose service account lost the role', async () => {
    const role = { name: `none ${unique()}`, permissions: [] };
    expectResponse(await provider.admin.call('POST', '/roles', { body: role }), 201, Role);
    const { account, token } = await createMachine(provider);
    const responses = await besideRequests('/customers', token, async () => {
      const body = { roles: [role.name] };
      const path = `/service-accounts/${account.id}`;
      expectResponse(await provider.admin.call('PATCH', path, { body }), 200, ServiceAccount);
    });
    expectNoneLetIn(responses, 403);
  });
});
