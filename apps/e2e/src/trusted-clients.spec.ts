import { randomInt } from 'node:crypto';
import { listOwnAuditEvents } from '@gatehouse/contracts/audit';
import { listMySessions } from '@gatehouse/contracts/identity';
import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectProblem, expectResponse, type RequestOptions } from './testing/api-client.js';
import { createProvider, type Provider } from './testing/customer-fixture.js';
import { inviteMember } from './testing/invitation-fixture.js';
import { nextToken } from './testing/mailbox.js';
import { activate, trySignIn, unique, type Person } from './testing/person-fixture.js';
import { createProgram, type Program } from './testing/service-account-fixture.js';
import { query, stack } from './testing/stack.js';

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

const FREE = 10;
const FREE_FROM_ONE_ADDRESS = 10_000;

const anAddress = (): string => `198.18.${randomInt(256)}.${randomInt(256)}`;

/** Headers that state a user's address. */
const stating = (address: string, secret?: string): RequestOptions => ({
  headers: {
    'X-Gatehouse-End-User-Address': address,
    ...(secret === undefined ? {} : { 'X-Gatehouse-Client-Secret': secret }),
  },
});
/** Headers of a portal backend's request for a user. */
const from = (address: string): RequestOptions => stating(address, stack.clientSecret);

/** A new user of the portal. */
async function newcomer(address: string): Promise<Person> {
  const { email } = await inviteMember(provider.admin, { roles: ['agent'] });
  return activate(email, await nextToken(email), from(address));
}

/** Records failures until the free attempts from an address are used up. */
const wearOut = (address: string) =>
  query(
    'identity',
    `insert into failed_sign_ins (id, failures, failed_at, expires_at)
     values (sha256(convert_to('source ' || $1::text, 'UTF8')), $2, now() + interval '1 minute', now() + interval '1 hour')`,
    [address, FREE_FROM_ONE_ADDRESS],
  );

describe('users of a portal backend', () => {
  it('F66: are throttled by their own addresses: an attacker does not affect others', async () => {
    const [home, elsewhere] = [anAddress(), anAddress()];
    const { email, password } = await newcomer(home);
    for (let i = 0; i < FREE; i++) {
      const response = await trySignIn(email, `guess number ${i}`, from(elsewhere));
      expectProblem(response, 401, 'invalid-credentials');
    }
    expectProblem(await trySignIn(email, password, from(elsewhere)), 429, 'rate-limited');
    expect((await trySignIn(email, password, from(home))).status).toBe(200);
  });

  it('F66: can sign in for the first time, despite guessing by others behind the same backend', async () => {
    const [worn, fresh] = [anAddress(), anAddress()];
    const people = [await newcomer(anAddress()), await newcomer(anAddress())];
    await wearOut(worn);
    for (const { email, password } of people)
      expectProblem(await trySignIn(email, password, from(worn)), 429, 'rate-limited');
    for (const { email, password } of people)
      expect((await trySignIn(email, password, from(fresh))).status).toBe(200);
  });

  it('F66: see their own address in their sessions', async () => {
    const [home, elsewhere] = [anAddress(), anAddress()];
    const person = await newcomer(home);
    await person.acceptTerms();
    await trySignIn(person.email, person.password, from(elsewhere));
    const sessions = await person.call('GET', '/me/sessions');
    const { items } = expectResponse(sessions, 200, listMySessions.output);
    expect(items.map(({ address }) => address).toSorted()).toEqual([home, elsewhere].toSorted());
  });
});

describe('a program with the permission sign-in:forward', () => {
  const forwarding = async (permissions = ['sign-in:forward']): Promise<Program> =>
    createProgram(provider.admin, ['administrator'], { permissions });
  const through = ({ key }: Program, address: string): RequestOptions => ({
    token: key.key,
    headers: {
      'X-Gatehouse-End-User-Address': address,
      'X-Gatehouse-End-User-Agent': 'Browser of Kim',
    },
  });

  it('F66: states its users’ addresses and browsers, which stand in their sessions as theirs', async () => {
    const [home, elsewhere] = [anAddress(), anAddress()];
    const program = await forwarding();
    const { email } = await inviteMember(provider.admin, { roles: ['agent'] });
    const person = await activate(email, await nextToken(email), through(program, home));
    await person.acceptTerms();
    expect((await trySignIn(email, person.password, through(program, elsewhere))).status).toBe(200);
    const sessions = await person.call('GET', '/me/sessions');
    const { items } = expectResponse(sessions, 200, listMySessions.output);
    expect(items.map(({ address }) => address).toSorted()).toEqual([home, elsewhere].toSorted());
    expect(items.map(({ device }) => device)).toEqual(['Browser of Kim', 'Browser of Kim']);
    await eventually(async () => {
      const log = await person.call('GET', '/me/audit-events');
      const events = expectResponse(log, 200, listOwnAuditEvents.output).items;
      return events.some(({ subject, ip }) => subject.kind === 'session' && ip === elsewhere);
    });
  });

  it('F66: has its users throttled by their own addresses', async () => {
    const [home, elsewhere] = [anAddress(), anAddress()];
    const program = await forwarding();
    const { email, password } = await newcomer(home);
    for (let i = 0; i < FREE; i++)
      await trySignIn(email, `guess number ${i}`, through(program, elsewhere));
    const limited = await trySignIn(email, password, through(program, elsewhere));
    expectProblem(limited, 429, 'rate-limited');
    expect((await trySignIn(email, password, through(program, home))).status).toBe(200);
  });

  it('F66: is trusted no more than its key: not without the permission, nor once it is deleted', async () => {
    const home = anAddress();
    const { email, password } = await newcomer(home);
    const other = await forwarding(['customers:read']);
    const untrusted = await trySignIn(email, password, through(other, home));
    expectProblem(untrusted, 403, 'untrusted-client');
    const program = await forwarding();
    expect((await trySignIn(email, password, through(program, home))).status).toBe(200);
    await provider.admin.call('DELETE', `${program.path}/keys/${program.key.id}`);
    for (const gateway of stack.urls) {
      const options = { ...through(program, home), gateway };
      expectProblem(await trySignIn(email, password, options), 401, 'not-signed-in');
    }
  });
});

describe('a client that states another address', () => {
  it('F66: is not trusted without the secret on any route', async () => {
    const home = anAddress();
    const { email, password } = await newcomer(home);
    for (const secret of [undefined, 'x'.repeat(48), stack.clientSecret.slice(1)]) {
      const options = stating(home, secret);
      expectProblem(await trySignIn(email, password, options), 403, 'untrusted-client');
      expectProblem(await provider.admin.call('GET', '/me', options), 403, 'untrusted-client');
      for (let i = 0; i < FREE; i++)
        expectProblem(await trySignIn(email, `guess ${i}`, options), 403, 'untrusted-client');
    }
    // Nothing is counted against the stated address.
    expect((await trySignIn(email, password, from(home))).status).toBe(200);
  });

  it('F66: must send a valid address', async () => {
    const body = { username: unique(), password: 'x' };
    for (const address of ['somewhere', '198.18.0.1, 198.18.0.2']) {
      const response = await call('POST', '/auth/sign-in', { body, ...from(address) });
      const { errors } = expectProblem(response, 422, 'invalid-request');
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/X-Gatehouse-End-User-Address']);
    }
  });
});
