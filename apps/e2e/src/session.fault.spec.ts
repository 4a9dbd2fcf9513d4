import { describe, expect, it } from 'vitest';
import { call, expectProblem } from './client.js';
import { acceptedCustomer, createProvider, setAccess } from './customers.js';
import { replicasOf, restart, stack } from './stack.js';

describe('a session, after identity and the gateways were started again', () => {
  it('F17 F16: stays ended where it had ended, and goes on where it had not', async () => {
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
      // The gateways begin with an empty memory: what was revoked, they have to read again.
      const { token } = disabled.person;
      expectProblem(await call('GET', '/jobs', { token, gateway }), 401, 'session-ended');
    }
    // Used before the restart: a replay, which ends the session of its successor.
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
