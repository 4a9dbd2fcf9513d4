import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createClient, type Client, type Tokens } from '@gatehouse/client';
import { verifyAccessToken, verifyWebhook } from '@gatehouse/client/server';
import { eventually } from '@gatehouse/testing/wait';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, createProvider, type Provider } from './testing/customer-fixture.js';
import { unique } from './testing/person-fixture.js';
import { createProgram } from './testing/service-account-fixture.js';
import { stack } from './testing/stack.js';

const url = stack.urls[0];
let provider: Provider;
beforeAll(async () => {
  provider = await createProvider();
});

describe('a program with the client package and an API key', () => {
  let program: Client;
  beforeAll(async () => {
    const permissions = ['customers:read', 'customers:write', 'access:manage', 'members:read'];
    const { key } = await createProgram(provider.admin, ['administrator'], { permissions });
    program = createClient({ url, apiKey: key.key });
  });

  it('creates customers, turns one on, and reads the list page by page', async () => {
    const names = ['A', 'B', 'C'].map((name) => `${name} ${unique()}`);
    for (const name of names)
      await program.POST('/customers', {
        body: { name, kind: 'corporate', email: `${unique()}@customer.example` },
      });
    const found: string[] = [];
    const query = { limit: 2 };
    for await (const customer of program.items('/customers', { params: { query } })) {
      found.push(customer.name);
      if (customer.name !== names[0]) continue;
      const { data: access } = await program.PUT('/customers/{customerId}/access', {
        params: { path: { customerId: customer.id } },
        body: { enabled: true, areas: ['jobs'] },
      });
      expect(access).toMatchObject({ status: 'pending', areas: ['jobs'] });
    }
    expect(found).toEqual(names);
  });

  it('imports a file and exports it line by line', async () => {
    const externalId = unique();
    const body = `name,kind,externalId\nImported,corporate,${externalId}\n`;
    const { data } = await program.POST('/customers/import', { body });
    expect(data.items).toMatchObject([{ outcome: 'created' }]);
    const lines: unknown[] = [];
    for await (const line of program.lines('/customers/export'))
      if (line.externalId === externalId) lines.push(line.name);
    expect(lines).toEqual(['Imported']);
  });

  it('changes a customer only if no one else has, and throws typed problems', async () => {
    const { id: customerId } = await createCustomer(provider);
    const params = { path: { customerId } };
    const { etag } = await program.GET('/customers/{customerId}', { params });
    const headers = { 'If-Match': etag ?? '' };
    const change = (name: string) =>
      program.PATCH('/customers/{customerId}', { params, headers, body: { name } });
    await change('Renamed');
    await expect(change('Renamed again')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(
      program.POST('/customers', { body: { name: '', kind: 'corporate' } }),
    ).rejects.toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/name' }] });
    await expect(program.GET('/roles')).rejects.toMatchObject({ code: 'permission-denied' });
    await expect(program.GET('/me')).rejects.toMatchObject({ code: 'person-required' });
  });
});

describe('a user with the client package', () => {
  it('signs in, goes on with new rights after one refresh, receives news, and signs out', async () => {
    const kept: (Tokens | null)[] = [];
    const user = createClient({ url, onSession: (tokens) => kept.push(tokens) });
    const { email, password } = provider.admin;
    const { accessToken } = await user.signIn({ username: email, password });
    const claims = await verifyAccessToken(accessToken, {
      url: stack.publicUrl,
      jwksUrl: `${url}/.well-known/jwks.json`,
    });
    expect(claims).toMatchObject({ organization: provider.id, organizationKind: 'provider' });

    const news = user.news();
    expect((await news.next()).value).toMatchObject({ event: 'ready' });
    const customer = await createCustomer(provider);
    expect((await news.next()).value).toMatchObject({
      event: 'customer-changed',
      data: { customerId: customer.id },
    });
    await news.return(undefined);

    const { data: terms } = await user.POST('/terms', { body: { title: 'New', body: 'Terms' } });
    await user.POST('/terms/acceptances', { body: { version: terms.version } });
    const before = kept.length;
    await Promise.all(Array.from({ length: 8 }, () => user.GET('/customers')));
    expect(kept.length - before).toBeLessThanOrEqual(1);
    await user.signOut();
    expect(kept.at(-1)).toBeNull();
    await expect(user.GET('/me')).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});

describe('a backend with the client package', () => {
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        received.push({ headers: request.headers, body });
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('verifies webhooks, by the old and by the new secret during a rotation', async () => {
    const { email, password } = (provider = await createProvider()).admin;
    const user = createClient({ url });
    await user.signIn({ username: email, password });
    const hook = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`;
    const { data: webhook } = await user.POST('/webhooks', {
      body: { url: hook, events: ['job.changed'] },
    });
    const params = { path: { webhookId: webhook.id } };
    const { data: rotated } = await user.POST('/webhooks/{webhookId}/secret', { params, body: {} });
    await user.POST('/webhooks/{webhookId}/test', { params });
    const message = await eventually(() => received[0]);
    for (const secret of [webhook.secret, rotated.secret]) {
      const { payload } = await verifyWebhook(message, { secret });
      expect(payload).toMatchObject({ type: 'webhook.test', data: { webhookId: webhook.id } });
    }
    const changed = { ...message, body: `${message.body} ` };
    const verified = verifyWebhook(changed, { secret: webhook.secret });
    await expect(verified).rejects.toMatchObject({ name: 'InvalidWebhook' });
  });
});
