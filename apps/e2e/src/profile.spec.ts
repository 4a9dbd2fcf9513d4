import { Me } from '@gatehouse/contracts/identity';
import { Provider as ProviderView } from '@gatehouse/contracts/tenant-access';
import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import { createColleague } from './testing/colleague-fixture.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { mailsTo, nextMail } from './testing/mailbox.js';
import { signIn, signInOperator, trySignIn, type Person } from './testing/person-fixture.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const me = async (person: Person) => expectResponse(await person.call('GET', '/me'), 200, Me);
const change = (person: Person, body: object) => person.call('PATCH', '/me', { body });

describe('my account', () => {
  it('C3: can change name, external id and language', async () => {
    const { person } = await createColleague(provider);
    const options = { firstName: 'Zoë', lastName: "O'Brien", externalId: 'E-7', language: 'de' };
    const changed = expectResponse(await change(person, options), 200, Me);
    expect(changed).toMatchObject(options);
    expect(await me(person)).toEqual(changed);
    expectResponse(await change(person, { externalId: null }), 200, Me);
    expect(await me(person)).toEqual({ ...changed, externalId: null });
    const again = await person.signInAgain();
    expect(again.session.user).toMatchObject({ firstName: 'Zoë', lastName: "O'Brien" });
  });

  it('C3: shows the address and other fields as read-only', async () => {
    const { person, email } = await createColleague(provider);
    const before = await me(person);
    expect(before.email).toBe(email);
    for (const [field, value] of Object.entries({
      email: 'new@provider.example',
      username: 'new@provider.example',
      platformRole: 'platform-support',
      permissions: ['customers:write'],
      id: before.id,
    })) {
      const response = await change(person, { firstName: 'Max', [field]: value });
      const { errors } = expectProblem(response, 422, 'invalid-request');
      expect(errors?.map(({ pointer }) => pointer)).toEqual([`/${field}`]);
    }
    expect(await me(person)).toEqual(before);
  });

  it('F29: rejects line breaks and lone surrogates in names', async () => {
    const { person } = await createColleague(provider);
    for (const text of ['a\r\nBcc: b', 'a\u0000', 'a\ud800', '', ' ', 'x'.repeat(201)]) {
      for (const field of ['firstName', 'lastName', 'externalId']) {
        const { errors } = expectProblem(
          await change(person, { [field]: text }),
          422,
          'invalid-request',
        );
        expect(new Set(errors?.map(({ pointer }) => pointer))).toEqual(new Set([`/${field}`]));
      }
    }
  });

  it('C3: can be changed by restricted users, except for the password', async () => {
    const platformRole = 'platform-user-password-restricted';
    const { person, email } = await createColleague(provider, { platformRole });
    const named = expectResponse(await change(person, { firstName: 'Zoë' }), 200, Me);
    expect(named).toMatchObject({ firstName: 'Zoë', platformRole });
    const body = { currentPassword: person.password, newPassword: 'another long password' };
    const refused = await person.call('PUT', '/me/password', { body });
    expect(expectProblem(refused, 403, 'permission-denied').detail).toContain('password');

    const forgot = (username: string) =>
      call('POST', '/auth/password/forgot', { body: { username } });
    const before = (await mailsTo(provider.admin.email)).length;
    expectNoContent(await forgot(email), 202);
    // Requested later, so the other email would have arrived first.
    expectNoContent(await forgot(provider.admin.email), 202);
    await nextMail(provider.admin.email, before);
    expect(await mailsTo(email)).toHaveLength(1);
    await signIn(email, person.password);
  });
});

describe('a username', () => {
  it('E7: is the email address, or the address with the provider’s suffix', async () => {
    const { person, email } = await createColleague(provider);
    const operator = await signInOperator();
    const path = `/platform/providers/${provider.id}`;
    const body = { usernameSuffix: '.Acme' };
    expectResponse(await operator.call('PATCH', path, { body }), 200, ProviderView);
    expect((await me(person)).username).toBe(`${email}.Acme`);

    const { user } = await eventually(async () => {
      const response = await trySignIn(`${email}.acme`.toUpperCase(), person.password);
      return response.status === 200 && (await signIn(`${email}.Acme`, person.password)).session;
    });
    expect(user.email).toBe(email);
    await signIn(email, person.password);
    expectProblem(await trySignIn(`${email}.other`, person.password), 401, 'invalid-credentials');

    const before = (await mailsTo(email)).length;
    const forgot = { body: { username: `${email}.acme` } };
    expectNoContent(await call('POST', '/auth/password/forgot', forgot), 202);
    await nextMail(email, before);
  });
});
