import { describe, expect, it } from 'vitest';
import { call, expectProblem } from './testing/api-client.js';
import { acceptedCustomer, createProvider, setAccess } from './testing/customer-fixture.js';
import { replicasOf, restart, stack } from './testing/stack.js';

describe('a session after a restart of identity and the gateways', () => {
  it('F17 F16: keeps its state, ended or active', async () => {
    const provider = await createProvider();
    const [customer, disabled] = await Promise.all([
      acceptedCustomer(provider),
      acceptedCustomer(provider),
    ]);
    const replayed = await customer.person.signInAgain();
    const { refreshToken } = replayed.session;
    await replayed.refresh();
    await setAccess(provider, disabled, { enabled: false });
    await restart([...replicasOf('identity'), ...replicasOf('gateway')], 'SIGKILL');

    for (const gateway of stack.urls) {
      // The gateways start with empty caches and must reload revocations.
      const { token } = disabled.person;
      expectProblem(await call('GET', '/jobs', { token, gateway }), 401, 'session-ended');
    }
    // Used before the restart: a replay, which ends the session.
    const replay = await call('POST', '/auth/refresh', { body: { refreshToken } });
    expectProblem(replay, 401, 'session-ended');
    expectProblem(await replayed.call('GET', '/jobs'), 401, 'session-ended');
    const successor = { refreshToken: replayed.session.refreshToken };
    const refused = await call('POST', '/auth/refresh', { body: successor });
    expectProblem(refused, 401, 'session-ended');

    expect((await customer.person.call('GET', '/jobs')).status).toBe(200);
    await customer.person.refresh();
    expect((await customer.person.call('GET', '/jobs')).status).toBe(200);
  });
});
