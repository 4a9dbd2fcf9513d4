import { beforeAll, describe, expect, it } from 'vitest';
import { listTerms, Terms } from '@gatehouse/contracts/tenant-access';
import { expectAnswer, expectNothing, expectProblem } from './client.js';
import { uploaded } from './csv.js';
import {
  acceptedCustomer,
  activatedCustomer,
  createProvider,
  viewOf,
  type Provider,
} from './customers.js';
import { operations, requestFor } from './operations.js';
import type { Person } from './people.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const publish = async ({ admin }: Provider, title: string): Promise<Terms> => {
  const body = { title, body: 'You agree,\nline by line.' };
  return expectAnswer(await admin.call('POST', '/terms', { body }), 201, Terms);
};
const accept = (person: Person, version: number) =>
  person.call('POST', '/terms/acceptances', { body: { version } });

/** What the calls take that take a file. */
const files: Readonly<Record<string, string>> = {
  'import-members': 'email,roles\nkim@customer.example,agent\n',
  'import-assets': 'name,code\nPump,P-1\n',
  'import-to-customer': 'email,firstName,lastName,role\nkim@customer.example,Kim,Doe,member\n',
};

describe('terms that are not accepted yet', () => {
  it('A3: close everything but /me, /terms and /auth', async () => {
    const { person } = await activatedCustomer(provider);
    expect(person.session.termsRequired).toMatchObject({ version: 1 });
    const open = /^\/(me|terms|auth)(\/|$)/;
    const closed = (await operations()).filter(({ path, secured }) => secured && !open.test(path));
    expect(closed.length).toBeGreaterThan(10);
    for (const operation of closed) {
      const { method, path, body } = requestFor(operation);
      const { file } = operation;
      const answer = file
        ? await uploaded(person, files[operation.id] ?? 'x', {
            path,
            headers: { 'content-type': file },
          })
        : await person.call(method, path, { body });
      expectProblem(answer, 403, 'terms-not-accepted');
    }

    for (const path of ['/me', '/terms/current']) {
      expect((await person.call('GET', path)).status).toBe(200);
    }
    const current = expectAnswer(await person.call('GET', '/terms/current'), 200, Terms);
    expect(person.session.termsRequired).toEqual({
      version: current.version,
      title: current.title,
      body: current.body,
    });
    await person.refresh();
    expectProblem(await person.call('GET', '/jobs'), 403, 'terms-not-accepted');
    expectNothing(await person.call('POST', '/auth/sign-out'), 204);
  });

  it('A3: once accepted, make the token stale, and the next one opens the rest', async () => {
    const { person } = await activatedCustomer(provider);
    const answer = await accept(person, 1);
    expect(answer.status).toBe(201);
    expectProblem(await person.call('GET', '/jobs'), 401, 'token-stale');
    await person.refresh();
    expect(person.session.termsRequired).toBeNull();
    expect((await person.call('GET', '/jobs')).status).toBe(200);
  });

  it('A3: are accepted only in the version that binds', async () => {
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

describe('a version that is published later', () => {
  it('A3 A5: binds at the next sign-in, not before, and leaves the access as it is', async () => {
    const own = await createProvider();
    const customer = await acceptedCustomer(own);
    const { person } = customer;
    const second = await publish(own, 'The second version');
    expect(second.version).toBe(2);
    const listed = expectAnswer(await own.admin.call('GET', '/terms'), 200, listTerms.output);
    expect(listed.items.map(({ version }) => version)).toEqual([2, 1]);

    // The session that is open goes on, through a refresh too; and so does the administrator's.
    expect((await person.call('GET', '/jobs')).status).toBe(200);
    await person.refresh();
    expect(person.session.termsRequired).toBeNull();
    expect((await person.call('GET', '/jobs')).status).toBe(200);
    expect((await own.admin.call('GET', '/customers')).status).toBe(200);

    const next = await person.signInAgain();
    expect(next.session.termsRequired).toMatchObject({ version: 2, title: second.title });
    expectProblem(await next.call('GET', '/jobs'), 403, 'terms-not-accepted');
    expect((await viewOf(own, customer)).access.status).toBe('accepted');
    expect((await person.call('GET', '/jobs')).status).toBe(200);

    expectProblem(await accept(next, 1), 409, 'terms-version-superseded');
    await next.acceptTerms();
    expect((await next.call('GET', '/jobs')).status).toBe(200);
    expect((await viewOf(own, customer)).access.status).toBe('accepted');
    expect((await (await person.signInAgain()).call('GET', '/jobs')).status).toBe(200);
  });
});
