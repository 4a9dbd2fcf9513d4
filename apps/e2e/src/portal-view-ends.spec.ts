import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoContent, expectProblem } from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { archive, deleteArchived } from './testing/customer-traces.js';
import type { Person } from './testing/person-fixture.js';
import {
  endView,
  expectEnded,
  headersOf,
  startView,
  viewing,
} from './testing/portal-view-fixture.js';
import { createProgram } from './testing/service-account-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
let customer: ServedCustomer, sibling: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  [customer, sibling] = await Promise.all([
    acceptedCustomer(provider, { areas: ['jobs'] }),
    acceptedCustomer(provider, { areas: ['jobs'] }),
  ]);
});

describe('a view of the portal ends', () => {
  it('A4: when it is ended, on every gateway, when the call returns', async () => {
    const view = await startView(provider.admin, customer);
    expect((await viewing(provider.admin, view)('GET', '/jobs')).status).toBe(200);
    expectNoContent(await endView(provider.admin, view), 204);
    await expectEnded(provider.admin, view);
    expectProblem(await endView(provider.admin, view), 404, 'not-found');
  });

  it('when the session starts another one', async () => {
    const view = await startView(provider.admin, customer);
    const next = await startView(provider.admin, sibling);
    await expectEnded(provider.admin, view);
    expect((await viewing(provider.admin, next)('GET', '/jobs')).status).toBe(200);
  });

  it('with its session, and is of no use in another one', async () => {
    const person = await provider.admin.signInAgain();
    const view = await startView(person, customer);
    await expectEnded(provider.admin, view);
    expectNoContent(await person.call('POST', '/auth/sign-out'), 204);
    for (const gateway of stack.urls) {
      const response = await person.call('GET', '/jobs', { headers: headersOf(view), gateway });
      expectProblem(response, 401, 'session-ended');
    }
  });

  it('F7: when the viewer may no longer manage access', async () => {
    const { id, person } = await createColleague(provider, { roles: ['content-creator'] });
    const view = await startView(person, customer);
    await provider.admin.call('PATCH', `/members/${id}`, { body: { roles: ['agent'] } });
    await person.refresh();
    await expectEnded(person, view);
    const again = await person.call('POST', `/customers/${customer.id}/portal-views`, {
      body: { role: 'member' },
    });
    expectProblem(again, 403, 'permission-denied');
  });

  it('when the customer becomes independent or is deleted', async () => {
    const [free, gone] = await Promise.all([
      acceptedCustomer(provider),
      acceptedCustomer(provider),
    ]);
    const people = await Promise.all([free, gone].map(() => provider.admin.signInAgain()));
    const [ofFree, ofGone] = people as [Person, Person];
    const views = [await startView(ofFree, free), await startView(ofGone, gone)] as const;
    const independence = `/customers/${free.id}/independence`;
    expect((await provider.admin.call('POST', independence, { body: {} })).status).toBe(200);
    await expectEnded(ofFree, views[0]);
    await archive(provider, gone);
    expect((await viewing(ofGone, views[1])('GET', '/jobs')).status).toBe(200);
    await deleteArchived(provider, gone);
    await expectEnded(ofGone, views[1]);
  });

  it('F21: and lets in no one else: another provider, a customer, a program, or a made-up id', async () => {
    const view = await startView(provider.admin, customer);
    const other = await createProvider();
    await expectEnded(other.admin, view);
    await expectEnded(customer.person, view);
    const { key } = await createProgram(provider.admin, ['administrator']);
    const response = await provider.admin.call('GET', '/jobs', {
      token: key.key,
      headers: headersOf(view),
    });
    expectProblem(response, 403, 'portal-view-ended');
    for (const id of [randomUUID(), 'x', '']) await expectEnded(provider.admin, { id });
  });
});
