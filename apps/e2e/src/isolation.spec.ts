import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { Area } from '@gatehouse/contracts';
import { listJobs, type Job } from '@gatehouse/contracts/service-desk';
import { listCustomers } from '@gatehouse/contracts/tenant-access';
import { z } from 'zod';
import { createResources } from './testing/resource-fixture.js';
import { expectProblem, expectResponse, problemOf } from './testing/api-client.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  pendingCustomer,
  type Customer,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { mailsTo } from './testing/mailbox.js';
import { operations, requestFor, type Operation } from './testing/openapi-operations.js';
import { signInOperator, type Person } from './testing/person-fixture.js';

const everyArea = { areas: Area.options };

let ours: Provider;
let ids: Record<string, string>;
let customer: ServedCustomer, sibling: ServedCustomer;
let waiting: Customer;
let theirs: Provider;
let theirCustomer: ServedCustomer;
let job: Job, theirJob: Job;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([createProvider(), createProvider()]);
  [customer, sibling, waiting, theirCustomer] = await Promise.all([
    acceptedCustomer(ours, everyArea),
    acceptedCustomer(ours, everyArea),
    pendingCustomer(ours),
    acceptedCustomer(theirs, everyArea),
  ]);
  job = await createJob(ours, customer, 'Paint the fence');
  theirJob = await createJob(theirs, theirCustomer, 'Sweep the yard');
  ids = { ...(await createResources(ours, customer, job)), jobId: job.id };
});

/** All state that a successful attack could have changed. */
const snapshot = async () => {
  const operator = await signInOperator();
  const paths = [
    '/customers',
    '/terms',
    ...['/jobs', '/sites', '/assets', '/video-sessions', '/templates', '/dashboard'],
    `/jobs/${job.id}/comments`,
    ...['/members', '/contacts', '/departments', '/roles', '/invitations', '/webhooks'],
    `/jobs/${job.id}/attachments`,
    ...['/applications', '/service-accounts', `/service-accounts/${ids.serviceAccountId}/keys`],
    `/invitations/${ids.invitationId}/timeline`,
    ...[customer, waiting].flatMap(({ id }) => [
      `/customers/${id}`,
      `/customers/${id}/access/history`,
      `/customers/${id}/members`,
      `/customers/${id}/contacts`,
      `/customers/${id}/invitations`,
    ]),
  ];
  const seen = await Promise.all(paths.map((path) => ours.admin.call('GET', path)));
  const provider = await operator.call('GET', `/platform/providers/${ours.id}`);
  const mine = await customer.person.call('GET', '/me');
  const mails = await Promise.all([customer, waiting].map(({ email }) => mailsTo(email)));
  const bodies = [...seen, provider, mine].map((one) => expectResponse(one, 200, z.unknown()));
  const all = [...bodies, mails];
  // The event of a sign-in may still be on its way.
  return JSON.stringify(all, (name, value: unknown) => (name === 'lastSignInAt' ? null : value), 1);
};

const idsOf = (customerId: string): Record<string, string> => ({ ...ids, customerId });

/**
 * File uploads have their own tests, what anyone may read has no owner, saved filters are found by the names of lists, and an external id
 * of another provider is free to use: see external-ids.spec.ts.
 */
const EXCLUDED = ['put-customer', 'get-saved-filters', 'set-saved-filters'];

const withParameters = async (): Promise<Operation[]> => {
  const all = (await operations()).filter(({ access, file }) => access !== 'anyone' && !file);
  const found = all.filter(({ id, parameters }) => parameters[0] && !EXCLUDED.includes(id));
  // A parameter without a foreign id would be tested with an unknown id only.
  for (const { id, parameters } of found)
    if (!parameters.every((name) => name in idsOf(''))) throw new Error(`${id} is not covered`);
  return found;
};

const lacksRightFor = ({ session }: Person, { access }: Operation): boolean =>
  access === 'platform-support' ||
  (access.includes(':') && !session.permissions.some((permission) => permission === access));

/** Calls every route with foreign ids and with unknown ids, and compares the responses. */
const tryAll = async (person: Person, customerId: string): Promise<void> => {
  for (const operation of await withParameters()) {
    const foreign = requestFor(operation, idsOf(customerId));
    const response = await person.call(foreign.method, foreign.path, { body: foreign.body });
    const nothing = requestFor(operation);
    const other = await person.call(nothing.method, nothing.path, { body: nothing.body });
    const { traceId: _, ...heard } = problemOf(response);
    const { traceId: __, ...expected } = problemOf(other);
    expect(heard).toEqual(expected);
    if (lacksRightFor(person, operation)) expectProblem(response, 403, 'permission-denied');
    else expectProblem(response, 404, 'not-found');
  }
};

describe('an id of another organization', () => {
  it('F21: is treated like an unknown id for another provider on every route', async () => {
    const before = await snapshot();
    for (const { id } of [customer, waiting]) await tryAll(theirs.admin, id);
    expect(await snapshot()).toEqual(before);
  });

  it('F21: is treated like an unknown id for a customer of another provider on every route', async () => {
    const before = await snapshot();
    await tryAll(theirCustomer.person, customer.id);
    // Provider operations are closed to the customer, even with its own id.
    for (const operation of await withParameters()) {
      if (!/^\/(platform|customers|departments)/.test(operation.path)) continue;
      const { method, path, body } = requestFor(operation, idsOf(customer.id));
      const response = await customer.person.call(method, path, { body });
      const isDenied = lacksRightFor(customer.person, operation);
      if (isDenied) expectProblem(response, 403, 'permission-denied');
      else expectProblem(response, 404, 'not-found');
    }
    expect(await snapshot()).toEqual(before);
  });

  it('F21: is rejected in bodies and queries', async () => {
    const before = await snapshot();
    const { admin } = theirs;
    const body = { customerId: customer.id, title: 'Job', description: 'Job' };
    expectProblem(await admin.call('POST', '/jobs', { body }), 404, 'not-found');
    for (const person of [admin, theirCustomer.person, sibling.person]) {
      const query = await person.call('GET', `/jobs?customerId=${customer.id}`);
      expect(expectResponse(query, 200, listJobs.output).items).toEqual([]);
      for (const organizationId of [ours.id, customer.id, randomUUID()]) {
        const options = { body: { organizationId } };
        const switched = await person.call('POST', '/auth/switch-organization', options);
        expectProblem(switched, 403, 'no-account');
      }
    }
    expect(await snapshot()).toEqual(before);
  });
});

describe('a list', () => {
  it('F21: contains nothing of other providers', async () => {
    const { admin } = theirs;
    const customers = await admin.call('GET', '/customers');
    const listed = expectResponse(customers, 200, listCustomers.output).items;
    expect(listed.map(({ id }) => id)).toEqual([theirCustomer.id]);
    const named = await admin.call('GET', `/customers?q=${encodeURIComponent(customer.name)}`);
    expect(expectResponse(named, 200, listCustomers.output).items).toEqual([]);
    const jobs = expectResponse(await admin.call('GET', '/jobs'), 200, listJobs.output).items;
    expect(jobs).toEqual([theirJob]);
  });

  it('F27 F74: rejects a cursor of another organization', async () => {
    for (const path of ['/customers', '/jobs']) {
      await createJob(ours, customer, 'One more for a second page');
      const own = await ours.admin.call('GET', `${path}?limit=1`);
      const { nextCursor } = own.body as { nextCursor: string };
      expect(typeof nextCursor).toBe('string');
      const response = await theirs.admin.call('GET', `${path}?cursor=${nextCursor}`);
      expectProblem(response, 422, 'invalid-request');
    }
  });

  it('B9 D6: shows a customer only its own jobs', async () => {
    const own = await createJob(ours, sibling, 'Oil the gate');
    const jobs = await sibling.person.call('GET', '/jobs');
    expect(expectResponse(jobs, 200, listJobs.output).items).toEqual([own]);
    for (const foreign of [job, theirJob]) {
      expectProblem(await sibling.person.call('GET', `/jobs/${foreign.id}`), 404, 'not-found');
    }
    const all = expectResponse(await ours.admin.call('GET', '/jobs'), 200, listJobs.output).items;
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining([own.id, job.id]));
    const { body } = await customer.person.call('GET', '/jobs');
    expect(JSON.stringify(body)).not.toContain(own.id);
  });

  it('B2 F7: of the provider is closed to its customers', async () => {
    const { person } = customer;
    for (const path of ['/customers', '/terms', '/platform/providers']) {
      expectProblem(await person.call('GET', path), 403, 'permission-denied');
    }
    const create = { body: { name: 'Customer', kind: 'corporate' } };
    const { detail } = expectProblem(
      await person.call('POST', '/customers', create),
      403,
      'permission-denied',
    );
    expect(detail).toContain('customers:write');
    expectProblem(await ours.admin.call('GET', '/platform/providers'), 403, 'permission-denied');
  });
});
