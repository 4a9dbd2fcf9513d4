import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandLine } from './testing/command-line-fixture.js';
import { createCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { HttpBrowser } from './testing/http-browser.js';
import { registerApplication, signInWith } from './testing/openid-fixture.js';
import { unique } from './testing/person-fixture.js';
import { createProgram } from './testing/service-account-fixture.js';
import { stack } from './testing/stack.js';

const PERMISSIONS = [
  ...['customers:read', 'customers:write', 'access:manage', 'invitations:manage'],
  ...['members:manage', 'jobs:write'],
];

let provider: Provider;
let gatehouse: CommandLine;
let key: string;
beforeAll(async () => {
  provider = await createProvider();
  const program = await createProgram(provider.admin, ['administrator'], {
    permissions: PERMISSIONS,
  });
  key = program.key.key;
  gatehouse = await CommandLine.create();
});
afterAll(() => gatehouse.remove());

describe('the command line with an API key', () => {
  it('keeps the key where only its owner can read it, and never shows it', async () => {
    expect(await gatehouse.run(['customers'])).toMatchObject({ status: 2, stdout: '' });
    const wrong = await gatehouse.run(['login', '--key'], 'ghk_wrong');
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
    const login = await gatehouse.run(['login', '--key'], `${key}\n`);
    expect(login).toEqual({ status: 0, stdout: `Signed in to ${stack.publicUrl}\n`, stderr: '' });
    expect((await stat(gatehouse.credentials)).mode & 0o777).toBe(0o600);
    const shown = await gatehouse.run(['whoami']);
    expect(shown.stdout).toContain(key.slice(0, 8));
    expect(shown.stdout).not.toContain(key);
  });

  it('imports a file row by row, says which rows are wrong, and goes on where it was', async () => {
    const [first, second] = [unique(), unique()];
    const file = `name,kind,externalId\nOne,corporate,${first}\nTwo,nonsense,${unique()}\nThree,corporate,${second}\n`;
    await writeFile(join(gatehouse.home, 'customers.csv'), file);
    const dry = await gatehouse.run(['import', 'customers', 'customers.csv', '--dry-run']);
    expect(dry).toMatchObject({ status: 1, stderr: 'Dry run: 2 created, 1 refused\n' });
    expect(await gatehouse.json(['customers', '--search', 'One'])).toEqual([]);
    for (let time = 0; time < 2; time++) {
      const imported = await gatehouse.run(['import', 'customers', 'customers.csv']);
      expect(imported).toMatchObject({ status: 1, stderr: '2 created, 1 refused\n' });
      expect(imported.stdout).toMatch(/ROW +PROBLEM\n3 +\/kind /);
    }
    const line = `${JSON.stringify({ externalId: second, name: 'Third' })}\n`;
    const command = ['import', 'customers', '-', '--format', 'ndjson', '--again'];
    expect(await gatehouse.json(command, line)).toMatchObject([{ outcome: 'updated' }]);
    expect(await gatehouse.json(['customers', second])).toMatchObject([{ name: 'Third' }]);
    const jobs = `customerExternalId,title,description\n${second},Paint,Red\nnobody,Paint,Red\n`;
    await writeFile(join(gatehouse.home, 'jobs.csv'), jobs);
    expect(await gatehouse.run(['import', 'jobs', 'jobs.csv'])).toMatchObject({
      ...{ status: 1, stderr: '1 created, 1 refused\n' },
    });
    const members = `email,roles\n${unique()}@provider.example,agent\n`;
    await writeFile(join(gatehouse.home, 'members.csv'), members);
    expect(await gatehouse.run(['import', 'members', 'members.csv', '--dry-run'])).toMatchObject({
      ...{ status: 0, stderr: 'Dry run: 1 invited\n' },
    });
  });

  it('lists, filters and exports customers', async () => {
    const customer = await createCustomer(provider, { name: `Listed ${unique()}` });
    const query = ['customers', '--search', customer.name, '--access', 'off'];
    expect(await gatehouse.json(query)).toMatchObject([{ id: customer.id }]);
    const table = await gatehouse.run(query);
    expect(table.stdout).toMatch(new RegExp(`^ID .*\n${customer.id}  ${customer.name} +off`));
    const exported = await gatehouse.run(['export', 'customers', '--output', 'all.ndjson']);
    expect(exported).toEqual({ status: 0, stdout: '', stderr: '' });
    const lines = (await readFile(join(gatehouse.home, 'all.ndjson'), 'utf8')).trim().split('\n');
    const names = lines.map((line) => (JSON.parse(line) as { name: string }).name);
    expect(names).toContain(customer.name);
    const csv = await gatehouse.run(['export', 'customers']);
    expect(csv.stdout.split('\n').length).toBe(names.length + 2);
  });

  it('turns a portal on and off, and asks before it does', async () => {
    const customer = await createCustomer(provider);
    const on = ['on', customer.id, '--area', 'jobs', '--area', 'assets'];
    expect(await gatehouse.json(on)).toMatchObject([{ status: 'pending' }]);
    expect(await gatehouse.run(['off', customer.id])).toMatchObject({ status: 2, stdout: '' });
    const refused = await gatehouse.type(['off', customer.id], 'n\n');
    expect(refused.stdout).toContain('nothing was changed');
    expect(await gatehouse.json(['customers', customer.id])).toMatchObject([
      { access: { status: 'pending' } },
    ]);
    const confirmed = await gatehouse.type(['off', customer.id], 'y\n');
    expect(confirmed.stdout).toContain(`${customer.name}: disabled`);
  });

  it('invites people to a customer', async () => {
    const customer = await createCustomer(provider);
    await gatehouse.json(['on', customer.id]);
    const email = `guest-${unique()}@customer.example`;
    const command = ['invite', email, '--customer', customer.id, '--role', 'member'];
    expect(await gatehouse.run(command)).toMatchObject({ status: 2 });
    const names = ['--first-name', 'Kim', '--last-name', 'Doe'];
    expect(await gatehouse.json([...command, ...names])).toMatchObject([
      { email, status: 'sent', roles: ['member'] },
    ]);
  });

  it('explains problems to people and to programs', async () => {
    const missing = await gatehouse.run(['customers', 'no-such-customer']);
    expect(missing).toMatchObject({ status: 1, stdout: '' });
    expect(missing.stderr).toMatch(
      /^gatehouse: Not found\n(?: {2}.+\n){2,} {2}\(not-found, trace /,
    );
    const asJson = await gatehouse.run(['customers', 'no-such-customer', '--json']);
    expect(JSON.parse(asJson.stderr)).toMatchObject({ code: 'not-found', status: 404 });
    const forbidden = await gatehouse.run(['providers']);
    expect(forbidden.stderr).toContain('permission-denied');
    for (const wrong of [['nonsense'], ['customers', '--nonsense'], ['on'], ['import', 'x', '-']])
      expect(await gatehouse.run(wrong)).toMatchObject({ status: 2, stdout: '' });
    const elsewhere = { GATEHOUSE_URL: 'http://portal.example' };
    expect((await gatehouse.run(['whoami'], '', elsewhere)).stderr).toContain('use https');
  });

  it('helps with each command, and completes it in bash', async () => {
    const { stdout } = await gatehouse.run(['--help']);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) {2,}[A-Z]/gm)].map(([, name = '']) => name);
    expect(commands.length).toBe(12);
    for (const name of commands)
      expect(await gatehouse.run([name, '--help'])).toMatchObject({ status: 0, stderr: '' });
    for (const shell of ['bash', 'zsh', 'fish'])
      expect((await gatehouse.run(['completion', shell])).stdout).toContain('updated-since');
  });
});

describe('the command line of a user', () => {
  let home: CommandLine;
  beforeAll(async () => {
    home = await CommandLine.create();
    const registered = await registerApplication(provider, {
      kind: 'native',
      scopes: ['openid', 'profile', 'organization', 'api'],
    });
    const tokens = await signInWith(registered, new HttpBrowser(), provider.admin, {
      scope: 'openid profile organization api',
    });
    const user = {
      clientId: registered.application.clientId,
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token,
    };
    await home.run(['login', '--key'], key);
    await writeFile(home.credentials, JSON.stringify({ url: stack.publicUrl, user }));
    await chmod(home.credentials, 0o600);
  });
  afterAll(() => home.remove());

  it('follows events, refreshes its session once over parallel commands, and signs out', async () => {
    expect(await home.json(['whoami'])).toMatchObject([{ email: provider.admin.email }]);
    const events = home.start(['events']);
    await events.prints('connected');
    const customer = await createCustomer(provider);
    await events.prints(`customer ${customer.id} changed`);
    events.stop();

    const { user } = JSON.parse(await readFile(home.credentials, 'utf8')) as {
      user: { accessToken: string };
    };
    // As after new rights, when the token is refused as stale.
    const { body } = await provider.admin.call('POST', '/terms', {
      body: { title: 'New', body: 'Terms' },
    });
    await provider.admin.refresh();
    const { version } = body as { version: number };
    await provider.admin.call('POST', '/terms/acceptances', { body: { version } });
    await provider.admin.refresh();
    const seen = await Promise.all([1, 2, 3].map(() => home.json(['whoami'])));
    expect(seen.flat().map(({ email }) => email)).toEqual(Array(3).fill(provider.admin.email));
    const saved = JSON.parse(await readFile(home.credentials, 'utf8')) as {
      user: { accessToken: string };
    };
    expect(saved.user.accessToken).not.toBe(user.accessToken);

    expect(await home.run(['logout'])).toMatchObject({ status: 0 });
    await expect(stat(home.credentials)).rejects.toThrow('ENOENT');
    // A copy is of no use any more.
    const copy = { ...saved.user, accessToken: 'expired' };
    await writeFile(home.credentials, JSON.stringify({ url: stack.publicUrl, user: copy }));
    expect((await home.run(['whoami'])).stderr).toContain('your session has ended');
  });
});
