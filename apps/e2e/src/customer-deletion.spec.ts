import { Customer, Department } from '@gatehouse/contracts/tenant-access';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  getCustomer,
  type Provider,
} from './testing/customer-fixture.js';
import { archive, deleteArchived, reportOn, untilErased } from './testing/customer-traces.js';
import { PASSWORD, signIn, trySignIn, unique } from './testing/person-fixture.js';
import { query } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

describe('deleting a customer', () => {
  const remove = (id: string, who = provider.admin) => who.call('DELETE', `/customers/${id}`);

  it('is refused unless it is archived, and is for those who may change all customers', async () => {
    const customer = await createCustomer(provider);
    expectProblem(await remove(customer.id), 409, 'customer-not-archived');
    await archive(provider, customer);
    const agent = await createColleague(provider);
    const other = await createProvider();
    for (const [who, status, code] of [
      [agent.person, 403, 'permission-denied'],
      [other.admin, 404, 'not-found'],
    ] as const) {
      expectProblem(await remove(customer.id, who), status, code);
      const read = await who.call('GET', `/customers/${customer.id}/deletion`);
      expectProblem(read, status, code);
    }
    const bound = await createColleague(provider, { roles: ['department-administrator'] });
    const made = await provider.admin.call('POST', '/departments', { body: { name: 'North' } });
    const departmentId = expectResponse(made, 201, Department).id;
    const body = { departmentId };
    await provider.admin.call('PATCH', `/members/${bound.id}`, { body });
    await provider.admin.call('PATCH', `/customers/${customer.id}`, { body });
    const north = await signIn(bound.email, PASSWORD);
    expectProblem(await remove(customer.id, north), 403, 'department-bound');
    expect(await getCustomer(provider, customer)).toMatchObject({ id: customer.id });
  });

  it('is refused for an independent customer, which is an organization of its own', async () => {
    const customer = await acceptedCustomer(provider);
    await provider.admin.call('POST', `/customers/${customer.id}/independence`, { body: {} });
    await archive(provider, customer);
    expectProblem(await remove(customer.id), 409, 'customer-independent');
    const { email, password } = customer.person;
    expect((await trySignIn(email, password)).status).toBe(200);
  });

  it('has one winner against restoring it at the same time', async () => {
    const won = { restored: 0, deleted: 0 };
    for (let round = 0; round < 10; round++) {
      const customer = await createCustomer(provider);
      await archive(provider, customer);
      const restore = () => provider.admin.call('POST', `/customers/${customer.id}/unarchive`);
      const both = [() => remove(customer.id), restore];
      const responses = await Promise.all((round % 2 ? both : both.reverse()).map((ask) => ask()));
      const [removed, restored] = round % 2 ? responses : responses.reverse();
      if (removed?.status === 204) {
        expect(restored?.status).toBe(404);
        won.deleted++;
      } else {
        expect([removed?.status, restored?.status]).toEqual([409, 200]);
        expect(await getCustomer(provider, customer)).toMatchObject({ archivedAt: null });
        won.restored++;
      }
    }
    expect(won.restored + won.deleted).toBe(10);
  });

  it('leaves one customer with its external id when an import names it at the same time', async () => {
    for (let round = 0; round < 5; round++) {
      const customer = await createCustomer(provider);
      const externalId = `ERP-${unique()}`;
      const body = { name: 'Imported', kind: 'corporate' };
      const path = `/customers/by-external-id/${externalId}`;
      await provider.admin.call('PATCH', `/customers/${customer.id}`, { body: { externalId } });
      await archive(provider, customer);
      const [removed, put] = await Promise.all([
        remove(customer.id),
        provider.admin.call('PUT', path, { body }),
      ]);
      expectNoContent(removed, 204);
      const found = await provider.admin.call('GET', path);
      if (put.status === 201) expect(expectResponse(found, 200, Customer).id).not.toBe(customer.id);
      else {
        expect(put.status).toBe(200);
        expectProblem(found, 404, 'not-found');
      }
    }
  });

  it('deletes a thousand members in one call', async () => {
    const customer = await createCustomer(provider);
    await query(
      'tenant-access',
      `insert into memberships (id, organization_id, user_id, roles, epoch, created_at, email, email_key, first_name, last_name, capability, version)
       select gen_random_uuid(), $1, gen_random_uuid(), '{member}', 1, now(), 'a' || n, 'a' || n, 'A', 'B', 'none', 1
       from generate_series(1, 1000) n`,
      [customer.id],
    );
    expect((await reportOn(provider, customer)).deleted.members).toBe(1_000);
    await deleteArchived(provider, customer);
    await untilErased(customer.id);
  });
});
