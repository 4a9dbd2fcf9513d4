import { listAuditEvents } from '@gatehouse/contracts/audit';
import { Asset, listJobs } from '@gatehouse/contracts/service-desk';
import { listMembers } from '@gatehouse/contracts/tenant-access';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import { waitForAudit } from './testing/audit-log.js';
import {
  acceptedCustomer,
  createCustomer,
  createJob,
  createProvider,
  setAccess,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { operations, requestFor } from './testing/openapi-operations.js';
import { endView, headersOf, startView, viewing } from './testing/portal-view-fixture.js';

let provider: Provider;
let customer: ServedCustomer, sibling: ServedCustomer;
beforeAll(async () => {
  provider = await createProvider();
  [customer, sibling] = await Promise.all([
    acceptedCustomer(provider, { areas: ['jobs'] }),
    acceptedCustomer(provider, { areas: ['jobs'] }),
  ]);
});

describe('a view of the portal', () => {
  it('shows what the role would see, and nothing of other customers', async () => {
    const own = await createJob(provider, customer, 'Paint the gate');
    const foreign = await createJob(provider, sibling, 'Sweep the yard');
    const view = await startView(provider.admin, customer);
    expect(view).toMatchObject({ areas: ['jobs'], permissions: [], access: 'accepted' });
    const call = viewing(provider.admin, view);
    const jobs = expectResponse(await call('GET', '/jobs'), 200, listJobs.output).items;
    const theirs = await customer.person.call('GET', '/jobs');
    expect(jobs).toEqual(expectResponse(theirs, 200, listJobs.output).items);
    expect(jobs.map(({ id }) => id)).toContain(own.id);
    expectProblem(await call('GET', `/jobs/${foreign.id}`), 404, 'not-found');
    const ofSibling = await call('GET', `/jobs?customerId=${sibling.id}`);
    expect(expectResponse(ofSibling, 200, listJobs.output).items).toEqual([]);
    expectProblem(await call('GET', '/assets'), 403, 'area-not-open');
    expectProblem(await call('GET', '/customers'), 403, 'permission-denied');
    expectProblem(await call('GET', '/members'), 403, 'permission-denied');
  });

  it('F60: as an administrator shows the people, but not what the customer keeps to itself', async () => {
    const call = viewing(
      provider.admin,
      await startView(provider.admin, customer, 'administrator'),
    );
    const { items } = expectResponse(await call('GET', '/members'), 200, listMembers.output);
    expect(items.map(({ email }) => email)).toEqual([customer.person.email]);
    for (const path of [
      ...['/contacts', '/roles', '/invitations', '/service-accounts', '/audit-events'],
      ...['/audit-retention', '/members/export'],
    ]) {
      const response = await call('GET', path);
      if (path === '/members/export') expect(response.status).toBe(200);
      else expectProblem(response, 403, 'permission-denied');
    }
  });

  it('changes nothing: every call that could is rejected, whatever the customer’s role', async () => {
    const view = await startView(provider.admin, customer, 'administrator');
    const changing = (await operations()).filter(
      ({ method, access }) => method !== 'GET' && access !== 'anyone',
    );
    expect(changing.length).toBeGreaterThan(90);
    for (const operation of changing) {
      const { method, path, body } = requestFor(operation, { customerId: customer.id });
      const response = await provider.admin.call(method, path, { body, headers: headersOf(view) });
      expect([operation.id, response.body]).toMatchObject([
        operation.id,
        { code: 'portal-view-is-read-only' },
      ]);
    }
  });

  it('shows no person: every call about oneself is rejected', async () => {
    const view = await startView(provider.admin, customer, 'administrator');
    const own = (await operations()).filter(
      ({ method, path }) => method === 'GET' && /^\/me(\/|$)/.test(path),
    );
    const paths = [...own.map((operation) => requestFor(operation).path)];
    for (const path of [...paths, '/me/stream', '/me/export'])
      expectProblem(await viewing(provider.admin, view)('GET', path), 403, 'not-in-portal-view');
  });

  it('is recorded for both sides, from its beginning to its end', async () => {
    const view = await startView(provider.admin, customer, 'moderator');
    expectNoContent(await endView(provider.admin, view), 204);
    for (const reader of [provider.admin, customer.person])
      for (const operation of ['created', 'removed'] as const) {
        const query = { subjectKind: 'portal-view', subjectId: customer.id, operation };
        const record = await waitForAudit(
          reader,
          query,
          ({ changes }) => (changes?.role?.to ?? changes?.role?.from) === 'moderator',
        );
        expect(record.actor).toMatchObject({ id: provider.admin.session.user.id });
      }
    const other = await sibling.person.call('GET', '/audit-events?subjectKind=portal-view');
    expect(expectResponse(other, 200, listAuditEvents.output).items).toEqual([]);
  });

  it('shows a customer whose access is off or disabled, and says so', async () => {
    const off = await createCustomer(provider);
    expect(await startView(provider.admin, off)).toMatchObject({
      access: 'off',
      areas: ['jobs', 'assets'],
    });
    const served = await acceptedCustomer(provider, { areas: ['assets'] });
    const body = { customerId: served.id, name: 'Pump' };
    expectResponse(await provider.admin.call('POST', '/assets', { body }), 201, Asset);
    const view = await startView(provider.admin, served);
    await setAccess(provider, served, { enabled: false });
    expect((await viewing(provider.admin, view)('GET', '/assets')).body).toMatchObject({
      items: [{ name: 'Pump' }],
    });
    expect(await startView(provider.admin, served)).toMatchObject({ access: 'disabled' });
  });
});
