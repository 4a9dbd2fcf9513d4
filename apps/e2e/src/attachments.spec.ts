import { looksOf, noise, phonePhoto, TRACES } from '@gatehouse/testing/pictures';
import { beforeAll, describe, expect, it } from 'vitest';
import { listAttachments, reportProblem, Site, type Job } from '@gatehouse/contracts/service-desk';
import { expectNoContent, expectProblem, expectResponse } from './testing/api-client.js';
import {
  acceptedCustomer,
  createJob,
  createProvider,
  type Provider,
  type ServedCustomer,
} from './testing/customer-fixture.js';
import { unique, type Person } from './testing/person-fixture.js';
import { addPhoto, heavyPixel, PIXEL, sendPhoto } from './testing/photo-fixture.js';
import { stack } from './testing/stack.js';

let provider: Provider;
let customer: ServedCustomer;
let job: Job;
beforeAll(async () => {
  provider = await createProvider();
  customer = await acceptedCustomer(provider, { areas: ['jobs', 'problem-reports'] });
  job = await createJob(provider, customer, 'Look at the pump');
});

const fetchPhoto = ({ token }: Person, id: string, gateway = stack.urls[0]): Promise<Response> =>
  fetch(`${gateway}/api/v1/attachments/${id}`, { headers: { authorization: `Bearer ${token}` } });

describe('a photo', () => {
  it('D5: is attached to a report, identical for both sides, and can be removed', async () => {
    const site = { customerId: customer.id, name: 'Hall' };
    const made = await provider.admin.call('POST', '/sites', { body: site });
    const { id: siteId } = expectResponse(made, 201, Site);
    const body = { siteId, title: 'It leaks', description: 'Below the valve.' };
    const reported = await customer.person.call('POST', '/problem-reports', { body });
    const { job: made2 } = expectResponse(reported, 201, reportProblem.output);
    const bytes = await noise(1_000, 1_000);
    const query = `?name=${encodeURIComponent('Pump “7”.png')}`;
    const sent = await sendPhoto(customer.person, made2.id, bytes, { query });
    const photo = expectResponse(sent, 201, listAttachments.output.shape.items.element);
    expect(photo).toMatchObject({
      size: bytes.length,
      width: 1_000,
      height: 1_000,
      name: 'Pump “7”.png',
    });
    for (const gateway of stack.urls) {
      const response = await fetchPhoto(provider.admin, photo.id, gateway);
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/png',
        'content-length': String(bytes.length),
        'content-disposition': `inline; filename*=UTF-8''Pump%20%E2%80%9C7%E2%80%9D.png`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }
    expectNoContent(await provider.admin.call('DELETE', `/attachments/${photo.id}`), 204);
    expect((await fetchPhoto(customer.person, photo.id)).status).toBe(404);
  });

  it('F71: taken on a phone arrives upright and without its location', async () => {
    const taken = await phonePhoto('jpeg');
    const sent = await sendPhoto(customer.person, job.id, taken, { type: 'image/jpeg' });
    const photo = expectResponse(sent, 201, listAttachments.output.shape.items.element);
    const kept = Buffer.from(await (await fetchPhoto(provider.admin, photo.id)).arrayBuffer());
    expect(photo).toMatchObject({ size: kept.length, width: 60, height: 80 });
    expect(await looksOf(kept)).toEqual({ width: 60, height: 80, left: 'red', right: 'blue' });
    for (const trace of TRACES) expect(kept.includes(trace)).toBe(false);
    expectNoContent(await provider.admin.call('DELETE', `/attachments/${photo.id}`), 204);
  });

  it('F26: is rejected when too large, empty, of an unsupported type, or mislabelled', async () => {
    const { person } = customer;
    const heavy = await sendPhoto(person, job.id, heavyPixel(10 * 1024 * 1024));
    expectProblem(heavy, 413, 'request-too-large');
    expectProblem(await sendPhoto(person, job.id, Buffer.alloc(0)), 422, 'invalid-request');
    for (const type of ['image/svg+xml', 'text/html', 'application/json', 'image/gif'])
      expectProblem(
        await sendPhoto(person, job.id, Buffer.from('{}'), { type }),
        415,
        'unsupported-media-type',
      );
    for (const type of ['image/heic', 'image/heif'])
      expectProblem(await sendPhoto(person, job.id, PIXEL, { type }), 415, 'heic-not-supported');
    const html = Buffer.from('<html><script>alert(1)</script>');
    expectProblem(await sendPhoto(person, job.id, html), 422, 'invalid-attachment');
    for (const query of ['?size=1', '?bogus=1', `?jobId=${job.id}`])
      expectProblem(await sendPhoto(person, job.id, PIXEL, { query }), 422, 'invalid-request');
    const left = await person.call('GET', `/jobs/${job.id}/attachments`);
    expect(left.body).toEqual({ items: [] });
  });

  it('F39: is added once per Idempotency-Key', async () => {
    const headers = { 'idempotency-key': unique() };
    const first = await sendPhoto(customer.person, job.id, PIXEL, { headers });
    const again = await sendPhoto(customer.person, job.id, PIXEL, { headers });
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await sendPhoto(customer.person, job.id, heavyPixel(10), { headers });
    expectProblem(other, 422, 'idempotency-key-reused');
  });

  it('F21: does not exist for other customers and providers', async () => {
    const photo = await addPhoto(provider.admin, job.id);
    const sibling = await acceptedCustomer(provider, { areas: ['jobs'] });
    const stranger = await createProvider();
    for (const who of [sibling.person, stranger.admin]) {
      expectProblem(await sendPhoto(who, job.id, PIXEL), 404, 'not-found');
      expect((await fetchPhoto(who, photo.id)).status).toBe(404);
    }
  });
});
