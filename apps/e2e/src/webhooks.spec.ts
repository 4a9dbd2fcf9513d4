import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Delivery, NewWebhook } from '@gatehouse/contracts/notifications';
import { eventually } from '@gatehouse/testing/wait';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import {
  createCustomer,
  createJob,
  createProvider,
  type Provider,
} from './testing/customer-fixture.js';

let server: Server;
let status = 204;
const received: { id: string; body: { type: string; data: { title: string } } }[] = [];
let provider: Provider;
beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const id = String(request.headers['webhook-id']);
      received.push({ id, body: JSON.parse(body) as (typeof received)[number]['body'] });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  provider = await createProvider();
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

describe('a webhook', () => {
  it('receives job events, shows failed deliveries, and can be retried manually', async () => {
    const { admin } = provider;
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`;
    const body = { url, events: ['job.changed'] };
    const made = await admin.call('POST', '/webhooks', { body });
    const { id } = expectResponse(made, 201, NewWebhook);
    status = 500;
    await createJob(provider, await createCustomer(provider), 'Paint the gate');
    await eventually(() => received.length === 1);
    const deliveries = `/webhooks/${id}/deliveries`;
    const failed = await eventually(async () => {
      const { body: page } = await admin.call('GET', deliveries);
      const [first] = (page as { items: unknown[] }).items;
      const delivery = Delivery.parse(first);
      return delivery.lastStatus === 500 && delivery;
    });
    expect(failed).toMatchObject({ status: 'queued', attempts: 1 });
    status = 200;
    expectNoContent(await admin.call('POST', `${deliveries}/${failed.id}/retry`), 202);
    // A try that comes by itself would come after five seconds.
    await eventually(() => received.length === 2, 3_000);
    expect(received.map((each) => each.id)).toEqual([failed.id, failed.id]);
    expect(received[0]?.body).toMatchObject({
      type: 'job.changed',
      data: { title: 'Paint the gate' },
    });
    expectNoContent(await admin.call('DELETE', `/webhooks/${id}`), 204);
  });

  it('cannot target a private network', async () => {
    for (const url of ['https://10.0.0.1/', 'https://[::1]/', 'http://127.0.0.2/'])
      expectProblem(
        await provider.admin.call('POST', '/webhooks', { body: { url, events: ['job.changed'] } }),
        422,
        'webhook-url-not-allowed',
      );
  });
});
