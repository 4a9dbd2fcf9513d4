import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '@gatehouse/testing/wait';
import type { Invitation } from '@gatehouse/contracts/invitations';
import { Me } from '@gatehouse/contracts/identity';
import { listJobs } from '@gatehouse/contracts/service-desk';
import { Customer, Independence, listMembers } from '@gatehouse/contracts/tenant-access';
import { call, expectProblem, expectResponse, type ApiResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createCustomer,
  createJob,
  createProvider,
  getCustomer,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { invite, inviteMember, tryInvite } from './testing/invitation-fixture.js';
import { nextToken } from './testing/mailbox.js';
import { listAudit } from './testing/audit-log.js';
import { operations, requestFor } from './testing/openapi-operations.js';
import { activate, signIn, type Person } from './testing/person-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
let customer: ServedCustomer;
let member: Person;
let boss: Person;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider);
  boss = customer.person;
  const { email } = await invite(provider.admin, customer, { role: 'moderator' });
  member = await activate(email, await nextToken(email));
  await member.acceptTerms();
});

const free = (dryRun?: boolean, id = customer.id): Promise<ApiResponse> =>
  provider.admin.call('POST', `/customers/${id}/independence`, { body: { dryRun } });

const jobsOf = async (who: Person): Promise<string[]> =>
  expectResponse(await who.call('GET', '/jobs'), 200, listJobs.output).items.map(({ id }) => id);

const historyOf = async (who: Person): Promise<unknown> => {
  const response = await who.call('GET', `/customers/${customer.id}/access/history`);
  expect(response.status).toBe(200);
  return response.body;
};

describe('a customer that becomes independent', () => {
  it('B12: needs a user who can administer it', async () => {
    const shut = await createCustomer(provider);
    expectProblem(await free(false, shut.id), 409, 'access-not-open');
    const led = await acceptedCustomer(provider, { role: 'moderator' });
    expectProblem(await free(true, led.id), 409, 'administrator-required');
    const theirs = await createProvider();
    const path = `/customers/${customer.id}/independence`;
    expectProblem(await theirs.admin.call('POST', path), 404, 'not-found');
  });

  it('F54 B12: keeps its members, roles and history; the provider keeps its own records', async () => {
    const job = await createJob(provider, customer, 'Paint the fence');
    const role = { name: 'Porter', permissions: ['members:read'] };
    expect((await boss.call('POST', '/roles', { body: role })).status).toBe(201);
    const porter = await inviteMember(boss, { roles: ['Porter'] });
    const offered = await invite(provider.admin, customer);
    const history = await historyOf(provider.admin);

    const planned = expectResponse(await free(true), 200, Independence);
    expect(planned).toMatchObject({
      dryRun: true,
      members: 2,
      administrators: 1,
      roles: [{ from: 'moderator', to: 'supervisor', members: 1 }],
      customRoles: ['Porter'],
      accessChanges: 2,
    });
    expect((await getCustomer(provider, customer)).independent).toBe(false);
    expect(await jobsOf(boss)).toEqual([job.id]);

    expect(expectResponse(await free(), 200, Independence)).toEqual({ ...planned, dryRun: false });
    expectProblem(await free(), 409, 'customer-independent');

    // Open sessions continue with other permissions and the organization's own terms.
    for (const person of [boss, member]) {
      for (const gateway of stack.urls) {
        const { token } = person;
        expectProblem(await call('GET', '/jobs', { token, gateway }), 401, 'token-stale');
      }
      await person.refresh();
      expect(person.session.organization).toMatchObject({ id: customer.id, kind: 'provider' });
      expectProblem(await person.call('GET', '/jobs'), 403, 'terms-not-accepted');
      await person.acceptTerms();
    }
    expect(boss.session.permissions).toEqual(provider.admin.session.permissions);
    const me = expectResponse(await boss.call('GET', '/me'), 200, Me);
    expect(me.organization.kind).toBe('provider');
    await signIn(customer.email, boss.password);
    const members = await boss.call('GET', '/members');
    const roles = expectResponse(members, 200, listMembers.output).items.map((one) => one.roles);
    expect(roles.flat().toSorted()).toEqual(['administrator', 'supervisor']);

    // Both can still read.
    for (const person of [boss, member, provider.admin])
      expect(await jobsOf(person)).toContain(job.id);
    expect(await historyOf(provider.admin)).toEqual(history);
    expect((await getCustomer(provider, customer)).independent).toBe(true);

    // Its own invitations stay; those of the provider are withdrawn.
    const joined = await activate(porter.email, await nextToken(porter.email));
    expect(joined.session.permissions).toEqual(['members:read']);
    const stale = { token: await nextToken(offered.email) };
    const lookUp = await call('POST', '/activations/lookup', { body: stale });
    expect(expectProblem(lookUp, 410, 'invitation-withdrawn').detail).toContain(
      'no longer belongs',
    );
    await eventually(async () => {
      const all = await boss.call('GET', `/invitations/${offered.id}`);
      return (all.body as Invitation).withdrawnBecause === 'customer-independent';
    });
  });

  it('F61: cannot see its former provider’s records of it on any route', async () => {
    const about = (await operations()).filter(
      ({ parameters, file }) => parameters.includes('customerId') && !file,
    );
    expect(about.length).toBeGreaterThan(15);
    for (const operation of about) {
      const { method, path, body } = requestFor(operation, { customerId: customer.id });
      expectProblem(await boss.call(method, path, { body }), 404, 'not-found');
    }
    // It can read its own access history.
    const query = { subjectKind: 'access-grant', subjectId: customer.id };
    expect((await listAudit(boss, query)).length).toBeGreaterThan(1);
  });

  it('B12: has its own customers, and its former provider cannot manage its members', async () => {
    const body = { name: 'A ward', kind: 'corporate', email: 'ward@clinic.example' };
    const own = expectResponse(await boss.call('POST', '/customers', { body }), 201, Customer);
    const access = { body: { enabled: true } };
    expect((await boss.call('PUT', `/customers/${own.id}/access`, access)).status).toBe(200);
    const task = { customerId: own.id, title: 'Count the beds', description: 'all of them' };
    expect((await boss.call('POST', '/jobs', { body: task })).status).toBe(201);
    expectProblem(await provider.admin.call('GET', `/customers/${own.id}`), 404, 'not-found');

    const { admin } = provider;
    const path = `/customers/${customer.id}`;
    const refused = [
      await admin.call('PUT', `${path}/access`, { body: { enabled: false } }),
      await admin.call('GET', `${path}/members`),
      await admin.call('DELETE', `${path}/members/${boss.session.user.id}`),
      await tryInvite(admin, customer, { role: 'administrator' }),
    ];
    for (const response of refused) expectProblem(response, 409, 'customer-independent');
    expect((await boss.call('GET', '/members')).status).toBe(200);
    // It remains as a customer whose jobs are done.
    const next = await createJob(provider, customer, 'Sweep the yard');
    expect(await jobsOf(boss)).toContain(next.id);
  });
});
