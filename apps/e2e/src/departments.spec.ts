import { beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '@gatehouse/contracts/service-desk';
import { listJobs } from '@gatehouse/contracts/service-desk';
import {
  Customer,
  Department,
  listCustomers,
  listDepartments,
  listMembers,
  Member,
} from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import { expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import { createColleague, type Colleague } from './testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { tryInvite } from './testing/invitation-fixture.js';
import type { Person } from './testing/person-fixture.js';

let provider: Provider;
let north: Department;
let south: Department;
/** Administers the north. */
let nora: Colleague;
let ours: ServedCustomer;
let theirs: ServedCustomer;
let jobs: { ours: Job; theirs: Job };

const department = async (name: string): Promise<Department> => {
  const response = await provider.admin.call('POST', '/departments', { body: { name } });
  return expectResponse(response, 201, Department);
};

const assign = async (path: string, { id }: { id: string | null }): Promise<void> => {
  const response = await provider.admin.call('PATCH', path, { body: { departmentId: id } });
  expect(response.status).toBe(200);
};

beforeAll(async () => {
  provider = await createProvider();
  [north, south] = [await department('North'), await department('South')];
  nora = await createColleague(provider, { roles: ['department-administrator'] });
  [ours, theirs] = [await acceptedCustomer(provider), await acceptedCustomer(provider)];
  jobs = {
    ours: await createJob(provider, ours, 'Grease the hinge'),
    theirs: await createJob(provider, theirs, 'Sweep the yard'),
  };
  await assign(`/customers/${ours.id}`, north);
  await assign(`/customers/${theirs.id}`, south);
  await assign(`/members/${nora.id}`, north);
  await nora.person.refresh();
});

const customersOf = async (who: Person): Promise<string[]> =>
  expectResponse(await who.call('GET', '/customers'), 200, listCustomers.output).items.map(
    ({ id }) => id,
  );

describe('a department administrator', () => {
  it('B2: sees nothing without a department, and what belongs to it from the next request after being given one', async () => {
    const lone = await createColleague(provider, { roles: ['department-administrator'] });
    const { person } = lone;
    expect(await customersOf(person)).toEqual([]);
    expectProblem(await person.call('GET', `/customers/${ours.id}`), 404, 'not-found');
    const body = { name: 'Nowhere', kind: 'corporate' };
    expectProblem(await person.call('POST', '/customers', { body }), 403, 'department-bound');

    await assign(`/members/${lone.id}`, south);
    expectProblem(await person.call('GET', '/customers'), 401, 'token-stale');
    await person.refresh();
    expect(await customersOf(person)).toEqual([theirs.id]);
    const departments = await person.call('GET', '/departments');
    expect(expectResponse(departments, 200, listDepartments.output).items).toEqual([south]);
  });

  it('B2: manages customers of their department and finds no others', async () => {
    const { person } = nora;
    const toggle = (id: string) =>
      person.call('PUT', `/customers/${id}/access`, { body: { enabled: true } });
    expect((await toggle(ours.id)).status).toBe(200);
    expectProblem(await toggle(theirs.id), 404, 'not-found');
    expect((await tryInvite(person, ours)).status).toBe(201);
    expectProblem(await tryInvite(person, theirs), 404, 'not-found');
    for (const part of ['', '/access/history', '/members', '/contacts', '/invitations']) {
      expect((await person.call('GET', `/customers/${ours.id}${part}`)).status).toBe(200);
      const foreign = await person.call('GET', `/customers/${theirs.id}${part}`);
      expectProblem(foreign, 404, 'not-found');
    }
    const body = { name: 'New in the north', kind: 'corporate' };
    const made = expectResponse(await person.call('POST', '/customers', { body }), 201, Customer);
    expect(made.departmentId).toBe(north.id);
    const move = { body: { departmentId: south.id } };
    const moved = await person.call('PATCH', `/customers/${made.id}`, move);
    expectProblem(moved, 403, 'department-bound');
  });

  it('B2: sees members of their department but cannot change them', async () => {
    const [hers, others] = [await createColleague(provider), await createColleague(provider)];
    await assign(`/members/${hers.id}`, north);
    await assign(`/members/${others.id}`, south);
    const response = await nora.person.call('GET', '/members');
    const { items } = expectResponse(response, 200, listMembers.output);
    expect(items.map(({ userId }) => userId).toSorted()).toEqual([nora.id, hers.id].toSorted());
    expectProblem(await nora.person.call('GET', `/members/${others.id}`), 404, 'not-found');
    const edit = await nora.person.call('PATCH', `/members/${hers.id}`, {
      body: { profile: 'admin' },
    });
    expectProblem(edit, 403, 'permission-denied');
  });

  it('B2: sees only jobs of their department’s customers', async () => {
    await eventually(async () => {
      const response = await nora.person.call('GET', '/jobs');
      const { items } = expectResponse(response, 200, listJobs.output);
      return items.length === 1 && items[0]?.id === jobs.ours.id;
    });
    const foreign = await nora.person.call('GET', `/jobs/${jobs.theirs.id}`);
    expectProblem(foreign, 404, 'not-found');
    const body = { customerId: theirs.id, title: 'Not hers', description: 'at all' };
    expectProblem(await nora.person.call('POST', '/jobs', { body }), 404, 'not-found');
  });

  it('B2: is no longer restricted after becoming an administrator', async () => {
    const lead = await createColleague(provider, { roles: ['department-administrator'] });
    await assign(`/members/${lead.id}`, south);
    const options = { body: { profile: 'admin' } };
    expectResponse(await provider.admin.call('PATCH', `/members/${lead.id}`, options), 200, Member);
    await lead.person.refresh();
    expect(await customersOf(lead.person)).toEqual(expect.arrayContaining([ours.id, theirs.id]));
  });
});

describe('departments', () => {
  it('cannot be deleted while in use, and are private to the organization', async () => {
    const west = await department('West');
    const path = `/departments/${west.id}`;
    await assign(`/customers/${ours.id}`, west);
    expectProblem(await provider.admin.call('DELETE', path), 409, 'department-in-use');
    await assign(`/customers/${ours.id}`, north);
    const other = await createProvider();
    expectProblem(await other.admin.call('DELETE', path), 404, 'not-found');
    const body = { name: 'Thief', kind: 'corporate', departmentId: west.id };
    const stolen = await other.admin.call('POST', '/customers', { body });
    expectProblem(stolen, 404, 'not-found');
    expectNoContent(await provider.admin.call('DELETE', path), 204);
    const taken = await provider.admin.call('POST', '/departments', { body: { name: 'NORTH' } });
    expectProblem(taken, 409, 'department-name-taken');
  });
});
