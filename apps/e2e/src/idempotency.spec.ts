import { beforeAll, describe, expect, it } from 'vitest';
import { Session } from '@gatehouse/contracts/identity';
import { Customer, listCustomers } from '@gatehouse/contracts/tenant-access';
import { call, expectProblem, expectResponse } from './testing/api-client.js';
import { createProvider, pendingCustomer, type Provider } from './testing/customer-fixture.js';
import { PASSWORD, unique } from './testing/person-fixture.js';
import { query, stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const create = (name: string, key: string, { admin } = provider, gateway?: string) =>
  admin.call('POST', '/customers', {
    body: { name, kind: 'corporate' },
    headers: { 'idempotency-key': key },
    ...(gateway === undefined ? {} : { gateway }),
  });

const named = async (name: string): Promise<Customer[]> => {
  const response = await provider.admin.call('GET', `/customers?q=${name}`);
  return expectResponse(response, 200, listCustomers.output).items;
};

describe('an Idempotency-Key', () => {
  it('F39: replays the first response without a second effect', async () => {
    const [name, key] = [unique(), unique()];
    const first = expectResponse(await create(name, key), 201, Customer);
    for (const gateway of stack.urls) {
      const again = expectResponse(await create(name, key, provider, gateway), 201, Customer);
      expect(again).toEqual(first);
    }
    expect(await named(name)).toMatchObject([first]);
    // Without the key the same request is a new one.
    expectResponse(await create(name, unique()), 201, Customer);
    expect(await named(name)).toHaveLength(2);
  });

  it('F39: is rejected with a different body', async () => {
    const [name, key] = [unique(), unique()];
    expectResponse(await create(name, key), 201, Customer);
    expectProblem(await create(`${name} 2`, key), 422, 'idempotency-key-reused');
    expect(await named(name)).toHaveLength(1);
  });

  it('F39: makes 20 concurrent requests create one customer', async () => {
    const [name, key] = [unique(), unique()];
    const responses = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create(name, key, provider, stack.urls[index % 2])),
    );
    const [first, ...others] = responses.map((response) => expectResponse(response, 201, Customer));
    for (const other of others) expect(other).toEqual(first);
    expect(await named(name)).toMatchObject([first]);
  });

  it('F21: is scoped to the organization', async () => {
    const stranger = await createProvider();
    const [name, key] = [unique(), unique()];
    const own = expectResponse(await create(name, key), 201, Customer);
    const theirs = expectResponse(await create(name, key, stranger), 201, Customer);
    expect(theirs.id).not.toBe(own.id);
    expectResponse(await create(`${name} 2`, unique(), stranger), 201, Customer);
  });

  it('F1 F63: makes a redemption create one session, which is not returned again', async () => {
    const { id, token } = await pendingCustomer(provider);
    const body = { token, password: PASSWORD, firstName: 'Kim', lastName: 'Doe' };
    const headers = { 'idempotency-key': unique() };
    const redeem = (gateway?: string) =>
      call('POST', '/activations', { body, headers, ...(gateway ? { gateway } : {}) });
    expectResponse(await redeem(), 201, Session);
    expectProblem(await redeem(stack.urls[1]), 410, 'invitation-used');
    const sessions = await query('identity', 'select 1 from sessions where organization_id = $1', [
      id,
    ]);
    expect(sessions).toHaveLength(1);

    const other = { ...body, password: 'another long password' };
    const reused = await call('POST', '/activations', { body: other, headers });
    expectProblem(reused, 422, 'idempotency-key-reused');
  });

  it('F63: does not replay what is no longer true, and stores no secret', async () => {
    const { id, token } = await pendingCustomer(provider);
    const headers = { 'idempotency-key': unique() };
    const look = () => call('POST', '/activations/lookup', { body: { token }, headers });
    expect((await look()).status).toBe(200);
    const off = { body: { enabled: false } };
    expect((await provider.admin.call('PUT', `/customers/${id}/access`, off)).status).toBe(200);
    expect((await look()).status).toBeGreaterThanOrEqual(400);

    const options = {
      body: { url: 'https://127.0.0.1:1/', events: ['job.changed'] },
      headers: { 'idempotency-key': unique() },
    };
    const made = await provider.admin.call('POST', '/webhooks', options);
    expect(made.status).toBe(201);
    const again = await provider.admin.call('POST', '/webhooks', options);
    expectProblem(again, 409, 'response-not-stored');
    const { secret } = made.body as { secret: string };
    expect(JSON.stringify(again.body)).not.toContain(secret);
    const listed = await provider.admin.call('GET', '/webhooks');
    expect((listed.body as { items: unknown[] }).items).toHaveLength(1);
  });

  it('F26: is rejected when malformed', async () => {
    for (const key of ['', ' ', 'a b', 'x'.repeat(256)]) {
      const response = await create(unique(), key);
      const { errors } = expectProblem(response, 422, 'invalid-request');
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/Idempotency-Key']);
    }
  });
});
