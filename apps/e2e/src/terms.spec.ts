import { beforeAll, describe, expect, it } from 'vitest';
import { listTerms, Terms } from '@gatehouse/contracts/tenant-access';
import { expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import { uploadAndRead } from './testing/upload.js';
import {
  acceptedCustomer,
  activatedCustomer,
  createProvider,
  getCustomer,
  type Provider,
} from './testing/customer-fixture.js';
import { operations, requestFor } from './testing/openapi-operations.js';
import type { Person } from './testing/person-fixture.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const publish = async ({ admin }: Provider, title: string): Promise<Terms> => {
  const body = { title, body: 'You agree,\nline by line.' };
  return expectResponse(await admin.call('POST', '/terms', { body }), 201, Terms);
};
const accept = (person: Person, version: number) =>
  person.call('POST', '/terms/acceptances', { body: { version } });

/** Content types of operations with a file upload. */
const files: Readonly<Record<string, string>> = {
  'import-members': 'email,roles\nkim@customer.example,agent\n',
  'import-assets': 'name,code\nPump,P-1\n',
  'import-to-customer': 'email,firstName,lastName,role\nkim@customer.example,Kim,Doe,member\n',
};

describe('terms that are not yet accepted', () => {
  it('A3: block everything except /me, /terms and /auth', async () => {
    const { person } = await activatedCustomer(provider);
    expect(person.session.termsRequired).toMatchObject({ version: 1 });
    const open = /^\/(me|terms|auth)(\/|$)/;
    const closed = (await operations()).filter(({ path, secured }) => secured && !open.test(path));
    expect(closed.length).toBeGreaterThan(10);
    for (const operation of closed) {
      const { method, path, body } = requestFor(operation);
      const { file } = operation;
      const response = file
        ? await uploadAndRead(person, files[operation.id] ?? 'x', {
            path,
            headers: { 'content-type': file },
          })
        : await person.call(method, path, { body });
      expectProblem(response, 403, 'terms-not-accepted');
    }

    for (const path of ['/me', '/terms/current']) {
      expect((await person.call('GET', path)).status).toBe(200);
    }
    const current = expectResponse(await person.call('GET', '/terms/current'), 200, Terms);
    expect(person.session.termsRequired).toEqual({
      version: current.version,
      title: current.title,
      body: current.body,
    });
    await person.refresh();
    expectProblem(await person.call('GET', '/jobs'), 403, 'terms-not-accepted');
    expectNoContent(await person.call('POST', '/auth/sign-out'), 204);
  });

  it('A3: once accepted, make the token stale; a new one has full access', async () => {
    const { person } = await activatedCustomer(provider);
    const response = await accept(person, 1);
    expect(response.status).toBe(201);
    expectProblem(await person.call('GET', '/jobs'), 401, 'token-stale');
    await person.refresh();
    expect(person.session.termsRequired).toBeNull();
    expect((await person.call('GET', '/jobs')).status).toBe(200);
  });

  it('A3: can only be accepted in the current version', async () => {
    const { person } = await activatedCustomer(provider);
    for (const version of [2, 99]) {
      expectProblem(await accept(person, version), 409, 'terms-version-superseded');
    }
    for (const version of [0, -1, 1.5, '1', null]) {
      const refused = await person.call('POST', '/terms/acceptances', { body: { version } });
      expectProblem(refused, 422, 'invalid-request');
    }
    expectProblem(await person.call('GET', '/jobs'), 403, 'terms-not-accepted');
  });
});

describe('a new version of the terms', () => {
  it('A3 A5: applies from the next sign-in and leaves access as it is', async () => {
    const own = await createProvider();
    const customer = await acceptedCustomer(own);
    const { person } = customer;
    const second = await publish(own, 'The second version');
    expect(second.version).toBe(2);
    const listed = expectResponse(await own.admin.call('GET', '/terms'), 200, listTerms.output);
    expect(listed.items.map(({ version }) => version)).toEqual([2, 1]);

    // Open sessions continue, even after a refresh.
    expect((await person.call('GET', '/jobs')).status).toBe(200);
    await person.refresh();
    expect(person.session.termsRequired).toBeNull();
    expect((await person.call('GET', '/jobs')).status).toBe(200);
    expect((await own.admin.call('GET', '/customers')).status).toBe(200);

    const next = await person.signInAgain();
    expect(next.session.termsRequired).toMatchObject({ version: 2, title: second.title });
    expectProblem(await next.call('GET', '/jobs'), 403, 'terms-not-accepted');
    expect((await getCustomer(own, customer)).access.status).toBe('accepted');
    expect((await person.call('GET', '/jobs')).status).toBe(200);

    expectProblem(await accept(next, 1), 409, 'terms-version-superseded');
    await next.acceptTerms();
    expect((await next.call('GET', '/jobs')).status).toBe(200);
    expect((await getCustomer(own, customer)).access.status).toBe('accepted');
    expect((await (await person.signInAgain()).call('GET', '/jobs')).status).toBe(200);
  });
});
