import { listMySessions } from '@gatehouse/contracts/identity';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import { acceptedCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import type { Person } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';
import { openStream } from './testing/event-stream.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const sessionsOf = async (person: Person) =>
  expectResponse(await person.call('GET', '/me/sessions'), 200, listMySessions.output).items;
const currentOf = async (person: Person): Promise<string> =>
  (await sessionsOf(person)).find(({ current }) => current)?.id ?? '';

describe('my sessions', () => {
  it('are listed with device and address, and the current one is marked', async () => {
    const { person, email } = await acceptedCustomer(provider);
    const headers = { 'user-agent': 'A phone of tests' };
    const body = { username: email, password: person.password };
    expect((await call('POST', '/auth/sign-in', { body, headers })).status).toBe(200);
    const sessions = await sessionsOf(person);
    expect(sessions).toHaveLength(2);
    const [phone, here] = sessions;
    expect(phone).toMatchObject({ device: 'A phone of tests', current: false });
    expect(here).toMatchObject({ current: true, organizationId: person.session.organization.id });
    for (const { address, createdAt, lastSeenAt } of sessions) {
      expect(address).toMatch(/^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/);
      expect(lastSeenAt.getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
    }
    await person.refresh();
    const later = (await sessionsOf(person)).find(({ current }) => current);
    expect(later?.lastSeenAt.getTime()).toBeGreaterThan(here?.lastSeenAt.getTime() ?? Infinity);
  });

  it('F16: can be ended one by one, at once on every gateway', async () => {
    const { person } = await acceptedCustomer(provider);
    const other = await person.signInAgain();
    const stream = await openStream(other.token, stack.urls[1]);
    const path = `/me/sessions/${await currentOf(other)}`;
    expectNoContent(await person.call('DELETE', path), 204);
    for (const gateway of stack.urls) {
      const { token } = other;
      expectProblem(await call('GET', '/jobs', { token, gateway }), 401, 'session-ended');
    }
    await stream.ended;
    const { refreshToken } = other.session;
    const refreshed = await call('POST', '/auth/refresh', { body: { refreshToken } });
    expectProblem(refreshed, 401, 'session-ended');
    expect(await sessionsOf(person)).toHaveLength(1);
    expectProblem(await person.call('DELETE', path), 404, 'not-found');
  });

  it('F16: can include the current one', async () => {
    const { person } = await acceptedCustomer(provider);
    const path = `/me/sessions/${await currentOf(person)}`;
    expectNoContent(await person.call('DELETE', path), 204);
    expectProblem(await person.call('GET', '/jobs'), 401, 'session-ended');
  });

  it('F21: are visible only to me', async () => {
    const [mine, theirs] = await Promise.all([
      acceptedCustomer(provider),
      acceptedCustomer(provider),
    ]);
    for (const id of [await currentOf(theirs.person), randomUUID()]) {
      for (const person of [mine.person, provider.admin])
        expectProblem(await person.call('DELETE', `/me/sessions/${id}`), 404, 'not-found');
    }
    expect((await theirs.person.call('GET', '/jobs')).status).toBe(200);
  });
});
