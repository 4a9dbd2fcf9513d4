import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Session } from '@gatehouse/contracts/identity';
import { createWebhook } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing/wait';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, expectNoContent, expectResponse } from './testing/api-client.js';
import { createProvider, pendingCustomer, type Provider } from './testing/customer-fixture.js';
import { nextToken } from './testing/mailbox.js';
import { operations, requestFor } from './testing/openapi-operations.js';
import { signIn, trySignIn, unique, type Person } from './testing/person-fixture.js';
import { createProgram } from './testing/service-account-fixture.js';
import { query, stack } from './testing/stack.js';

/** A marker that all secrets in this test contain. */
const MARK = `Canary${unique()}`;
let count = 0;
const canary = (what: string): string => `${MARK}-${what}-${count++}-abcdefghijklmnop`;

/** Secrets that Gatehouse generated. */
const given: string[] = [];

let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

/** Submits every form that takes a password or a token. */
async function goThroughForms(): Promise<Person> {
  const { email, token } = await pendingCustomer(provider);
  given.push(token);
  await call('POST', '/activations/lookup', { body: { token: canary('token') } });
  await call('POST', '/activations/renew', { body: { token: canary('token') } });
  const none = { token: canary('token'), password: canary('password') };
  await call('POST', '/activations', { body: none });
  const first = canary('password');
  const named = { firstName: 'Eve', lastName: 'Doe' };
  const body = { token, password: first, ...named };
  expectResponse(await call('POST', '/activations', { body }), 201, Session);
  await trySignIn(email, canary('password'));
  const person = await signIn(email, first);
  await person.acceptTerms();
  given.push(person.token, person.session.refreshToken);

  const second = canary('password');
  const change = { currentPassword: first, newPassword: second };
  expectNoContent(await person.call('PUT', '/me/password', { body: change }), 204);
  await person.call('PUT', '/me/password', { body: { ...change, newPassword: canary('new') } });
  await call('POST', '/auth/refresh', { body: { refreshToken: canary('token') } });
  await call('GET', '/me', { token: canary('token') });
  await call('GET', '/me', { headers: { cookie: `gatehouse-refresh=${canary('cookie')}` } });

  expectNoContent(await call('POST', '/auth/password/forgot', { body: { username: email } }), 202);
  const reset = await nextToken(email, 1);
  given.push(reset);
  await call('POST', '/auth/password/reset', { body: none });
  const third = canary('password');
  expectNoContent(
    await call('POST', '/auth/password/reset', { body: { token: reset, password: third } }),
    204,
  );
  return signIn(email, third);
}

/** Calls every operation with a secret where none belongs. */
async function slipInEverywhere(person: Person): Promise<void> {
  for (const operation of await operations()) {
    // Sign-out would end the session.
    if (operation.method === 'GET' || operation.file || operation.id === 'sign-out') continue;
    const { method, path, body } = requestFor(operation);
    const slipped = { ...body, password: canary('slipped'), token: canary('slipped') };
    await person.call(method, path, { body: slipped });
    await fetch(`${stack.urls[1]}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${person.token}` },
      body: `{"password": "${canary('broken')}`,
    });
  }
  await fetch(`${stack.urls[0]}/unsubscribe/${canary('link')}`, { method: 'POST' });
}

/** Every secret in the encodings in which it could be stored. */
const written = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString('hex'),
  // Without its ends, which depend on the bytes beside it.
  Buffer.from(secret).toString('base64').slice(4, -4),
];

async function tablesWith(secrets: string[]): Promise<string[]> {
  const tables = await query<{ name: string }>(
    'public',
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const patterns = secrets.map((secret) => `%${secret}%`);
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const statement = `select t::text as row from ${name} t where t::text like any($1) limit 1`;
      const rows = await query<{ row: string }>('public', statement, [patterns]);
      return rows.map(({ row }) => `${name}: ${row.slice(0, 300)}`);
    }),
  );
  return found.flat();
}

/** Files in a subfolder of the data folder, except for caught emails. */
function filesWith(secrets: string[], folder: string): string[] {
  const root = join(stack.dataFolder, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && !file.name.startsWith('mail.log'))
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return secrets.some((secret) => bytes.includes(secret));
    });
}

describe('a secret', () => {
  it('F32: submitted in any form appears in no log, event or column', async () => {
    const person = await goThroughForms();
    given.push(person.token, person.session.refreshToken, provider.admin.token);
    for (const user of [person, provider.admin]) await slipInEverywhere(user);
    const body = { url: 'http://127.0.0.1:1/', events: ['asset.changed'] };
    const webhook = await provider.admin.call('POST', '/webhooks', { body });
    given.push(expectResponse(webhook, 201, createWebhook.output).secret);
    const { key } = await createProgram(provider.admin, ['agent']);
    given.push(key.key);
    await call('GET', '/jobs', { token: key.key });
    // Proves that the search can find something.
    const { email } = person;
    await eventually(async () => (await tablesWith([email])).length > 0);
    await eventually(() => filesWith([email], 'nats').length > 0, 15_000);
    expect(filesWith(['"level"'], 'logs').length).toBeGreaterThan(0);

    const secrets = [MARK, ...given].flatMap(written);
    expect(await tablesWith(secrets)).toEqual([]);
    expect(filesWith(secrets, 'logs')).toEqual([]);
    expect(filesWith(secrets, 'nats')).toEqual([]);
  }, 180_000);
});
