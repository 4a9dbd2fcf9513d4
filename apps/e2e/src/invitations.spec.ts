import { beforeAll, describe, expect, it } from 'vitest';
import { Session } from '@gatehouse/contracts/identity';
import { lookUpActivation } from '@gatehouse/contracts/invitations';
import { call, expectProblem, expectResponse, problemOf } from './testing/api-client.js';
import {
  acceptedCustomer,
  createCustomer,
  createProvider,
  pendingCustomer,
  setAccess,
  type Provider,
} from './testing/customer-fixture.js';
import { nextToken } from './testing/mailbox.js';
import { activate, PASSWORD, signIn, trySignIn } from './testing/person-fixture.js';
import { query, stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const details = { password: PASSWORD, firstName: 'Kim', lastName: 'Doe' };
const membersOf = (organizationId: string) =>
  query('tenant-access', 'select user_id from memberships where organization_id = $1', [
    organizationId,
  ]);

describe('redeeming an invitation', () => {
  it('F1: 100 times concurrently across two gateways has one winner and creates one membership', async () => {
    const { id, email, token } = await pendingCustomer(provider);
    const responses = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        call('POST', '/activations', {
          // Each attempt sets a different password: only the winner's must work.
          body: { ...details, token, password: `${PASSWORD} ${index}` },
          gateway: stack.urls[index % 2] ?? stack.urls[0],
        }),
      ),
    );
    const won = responses.flatMap(({ status }, index) => (status === 201 ? [index] : []));
    expect(won).toHaveLength(1);
    const refusals = responses.filter(({ status }) => status !== 201).map(problemOf);
    expect(refusals).toHaveLength(99);
    for (const { status, code } of refusals) {
      expect(['409 invitation-in-use', '410 invitation-used']).toContain(`${status} ${code}`);
    }
    expect(await membersOf(id)).toHaveLength(1);
    const accounts = await query('identity', 'select 1 from accounts where email_key = $1', [
      email.toLowerCase(),
    ]);
    expect(accounts).toHaveLength(1);
    await signIn(email, `${PASSWORD} ${won[0] ?? ''}`);
    const loser = `${PASSWORD} ${won[0] === 0 ? 1 : 0}`;
    expectProblem(await trySignIn(email, loser), 401, 'invalid-credentials');
  });

  it('F4: a second time is rejected and changes nothing', async () => {
    const { id, email, token } = await pendingCustomer(provider);
    await activate(email, token);
    for (const gateway of stack.urls) {
      const body = { ...details, token, password: 'another long password' };
      const again = await call('POST', '/activations', { body, gateway });
      expectProblem(again, 410, 'invitation-used');
      const looked = await call('POST', '/activations/lookup', { body: { token }, gateway });
      expectProblem(looked, 410, 'invitation-used');
    }
    expect(await membersOf(id)).toHaveLength(1);
    await signIn(email, PASSWORD);
  });

  it('F6: does not let the user choose the role or organization', async () => {
    const { id, email, token } = await pendingCustomer(provider, { role: 'member' });
    const other = await createCustomer(provider);
    const slipped = {
      role: 'administrator',
      roles: ['administrator'],
      organizationId: other.id,
      customerId: other.id,
      email: 'another@elsewhere.example',
      platformRole: 'platform-support',
      permissions: ['members:manage'],
    };
    for (const [field, value] of Object.entries(slipped)) {
      const body = { ...details, token, [field]: value };
      const { errors } = expectProblem(
        await call('POST', '/activations', { body }),
        422,
        'invalid-request',
      );
      expect(errors?.map(({ pointer }) => pointer)).toEqual([`/${field}`]);
    }
    const { session } = await activate(email, token);
    expect(session).toMatchObject({ organization: { id }, permissions: [] });
    expect(await membersOf(other.id)).toHaveLength(0);
  });

  it('F12 C9: requires the password of an existing account and never changes it', async () => {
    const known = await acceptedCustomer(provider);
    const elsewhere = await createProvider();
    const customer = await createCustomer(elsewhere, { email: known.email });
    await setAccess(elsewhere, customer, { enabled: true });
    const token = await nextToken(known.email, 1);
    const looked = await call('POST', '/activations/lookup', { body: { token } });
    expect(expectResponse(looked, 200, lookUpActivation.output).accountExists).toBe(true);

    const body = { ...details, token, password: 'a password of an intruder' };
    expectProblem(await call('POST', '/activations', { body }), 401, 'invalid-credentials');
    expect(await membersOf(customer.id)).toHaveLength(0);
    expectProblem(await trySignIn(known.email, body.password), 401, 'invalid-credentials');
    await signIn(known.email, PASSWORD);

    const person = await activate(known.email, token);
    expect(person.session.user.id).toBe(known.person.session.user.id);
    expect(person.session.organization.id).toBe(customer.id);
    const organizations = person.session.organizations.map(({ id }) => id);
    expect(organizations.toSorted()).toEqual([known.id, customer.id].toSorted());
    const switched = await person.call('POST', '/auth/switch-organization', {
      body: { organizationId: known.id },
    });
    expect(expectResponse(switched, 200, Session).organization.id).toBe(known.id);
  });
});

describe('a link', () => {
  it('F5: with any changed character is reported as unknown', async () => {
    const { email, token } = await pendingCustomer(provider);
    const never = await call('POST', '/activations/lookup', { body: { token: 'x'.repeat(43) } });
    const { traceId: _, ...expected } = expectProblem(never, 404, 'invitation-unknown');
    const changed = Array.from(token, (character, index) => {
      const other = character === 'A' ? 'B' : 'A';
      return token.slice(0, index) + other + token.slice(index + 1);
    });
    const near = [token.slice(0, -1), `${token}A`, token.toLowerCase(), `${token}=`, ` ${token}`];
    for (const wrong of [...changed, ...near]) {
      const response = await call('POST', '/activations/lookup', { body: { token: wrong } });
      const { traceId: __, ...problem } = expectProblem(response, 404, 'invitation-unknown');
      expect(problem).toEqual(expected);
    }
    for (const wrong of changed.filter((_character, index) => index % 7 === 0)) {
      const response = await call('POST', '/activations', { body: { ...details, token: wrong } });
      const { traceId: __, ...problem } = expectProblem(response, 404, 'invitation-unknown');
      expect(problem).toEqual(expected);
    }
    await activate(email, token);
  });

  it('F8: still works after 50 GET, HEAD and lookup requests', async () => {
    const { email, token } = await pendingCustomer(provider);
    const visits = Array.from({ length: 50 }, async (_, index) => {
      const gateway = stack.urls[index % 2] ?? stack.urls[0];
      const looked = await call('POST', '/activations/lookup', { body: { token }, gateway });
      expect(looked.status).toBe(200);
      for (const method of ['GET', 'HEAD']) {
        // A scanner may send the fragment along.
        for (const end of ['', `?token=${token}`]) {
          expect((await fetch(`${gateway}/activate${end}`, { method })).status).toBeLessThan(500);
        }
      }
    });
    await Promise.all(visits);
    await activate(email, token);
  });
});
